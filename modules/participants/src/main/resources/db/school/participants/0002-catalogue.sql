--liquibase formatted sql

--changeset participants:catalogue
create table request_topic (
    code          varchar(20) primary key,
    position      integer      not null,
    title         varchar(100) not null,
    needs_subject boolean      not null
);
insert into request_topic (code, position, title, needs_subject) values
    ('SUBJECT', 1, 'Учебный предмет', true),
    ('EXAM', 2, 'Подготовка к экзамену', false),
    ('OLYMPIAD', 3, 'Олимпиада или конкурс', false),
    ('PROJECT', 4, 'Проект или исследование', false),
    ('ADAPTATION', 5, 'Адаптация в новом классе, школе', false),
    ('COMMUNICATION', 6, 'Общение, уверенность в себе', false),
    ('SELF_DISCIPLINE', 7, 'Умение учиться, распределять время', false),
    ('CAREER', 8, 'Выбор профессии', false),
    ('ACTIVITY', 9, 'Творчество, спорт, дела школы', false),
    ('PROFESSION', 10, 'Вхождение в профессию (молодой специалист)', false);

create table subject (
    code     varchar(20) primary key,
    position integer      not null,
    title    varchar(100) not null
);
insert into subject (code, position, title) values
    ('RUSSIAN', 1, 'русский язык и литература'),
    ('MATHS', 2, 'математика'),
    ('INFORMATICS', 3, 'информатика'),
    ('PHYSICS', 4, 'физика'),
    ('CHEMISTRY', 5, 'химия'),
    ('BIOLOGY', 6, 'биология'),
    ('GEOGRAPHY', 7, 'география'),
    ('HISTORY', 8, 'история и обществознание'),
    ('ENGLISH', 9, 'английский язык'),
    ('GERMAN', 10, 'немецкий язык'),
    ('PRIMARY', 11, 'начальные классы'),
    ('ARTS', 12, 'изобразительное искусство'),
    ('MUSIC', 13, 'музыка'),
    ('TECHNOLOGY', 14, 'труд (технология)'),
    ('SPORT', 15, 'физическая культура'),
    ('SAFETY', 16, 'основы безопасности и защиты Родины');
