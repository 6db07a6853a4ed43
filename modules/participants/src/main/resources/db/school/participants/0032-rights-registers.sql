--liquibase formatted sql

--changeset participants:rights-purposes
--comment: For what the school uses data, on what ground, of whom, which; dated, shown to whoever asks.
create table processing_purpose (
    code       varchar(20)  not null,
    valid_from date         not null,
    position   integer      not null,
    title      varchar(300) not null,
    basis      varchar(300) not null,
    subjects   varchar(200) not null,
    data       varchar(300) not null,
    until      varchar(300) not null,
    primary key (code, valid_from)
);
insert into processing_purpose (code, valid_from, position, title, basis, subjects, data, until) values
    ('LIST', '2025-09-01', 1, 'Узнать, кому нужен наставник и кто готов им быть, напечатать бланки согласий',
     'Обучение и труд в школе: 273-ФЗ, ТК РФ (152-ФЗ, ст. 6 ч. 1 п. 2 и 5)', 'Ученики и сотрудники школы',
     'ФИО, класс или должность, дата или год рождения', 'До дня, к которому собирают запросы: кого не отметили, убирают'),
    ('MENTORING', '2025-09-01', 2, 'Подобрать наставника, вести пару, отчитаться о числе пар',
     'Согласие (152-ФЗ, ст. 6 ч. 1 п. 1 и ст. 9)', 'Наставляемые и наставники',
     'То же, и запрос, предметы, стаж, пара и её приказ', 'Пока действует согласие'),
    ('ACCESS', '2025-09-01', 3, 'Дать вход в систему', 'Согласие или труд в школе', 'Кому дан вход',
     'Логин без имени, роль, когда и чьи данные смотрел', 'Роль имеет последний день; журнал просмотров хранят 3 года'),
    ('RIGHTS', '2025-09-01', 4, 'Ответить на обращение о личных данных', 'Обязанность по закону (152-ФЗ, ст. 14, 20 и 21)',
     'Кто обратился и о ком', 'Что просили, когда, что ответили', '3 года');

--changeset participants:rights-retention
--comment: How long a kind of data is kept after which event; dated.
create table retention_term (
    code       varchar(20)  not null,
    valid_from date         not null,
    position   integer      not null,
    title      varchar(200) not null,
    months     integer      not null check (months > 0),
    since      varchar(100) not null,
    basis      varchar(200) not null,
    primary key (code, valid_from)
);
insert into retention_term (code, valid_from, position, title, months, since, basis) values
    ('LEFT_PERSON', '2025-09-01', 1, 'Карточка того, кто выбыл', 12, 'со дня, когда выбыл',
     'Цель достигнута (152-ФЗ, ст. 21 ч. 4); год – на отчёт и на возвращение. Проверьте по номенклатуре дел школы'),
    ('CONSENT', '2019-12-20', 2, 'Согласия', 36, 'когда согласие истекло или отозвано', 'Приказ Росархива от 20.12.2019 № 236'),
    ('REQUEST', '2025-09-01', 3, 'Обращения о личных данных', 36, 'со дня ответа', 'Номенклатура дел школы'),
    ('ACT', '2023-03-01', 4, 'Акты об уничтожении', 36, 'со дня уничтожения', 'Приказ Роскомнадзора от 28.10.2022 № 179'),
    ('VIEWS', '2025-09-01', 5, 'Журнал просмотров', 36, 'со дня просмотра', 'Номенклатура дел школы');

--changeset participants:rights-incidents
create table incident (
    id          uuid          primary key,
    version     integer       not null,
    number      integer       not null constraint incident_number unique,
    noticed_at  timestamptz   not null,
    what        varchar(1000) not null,
    people      integer       not null check (people >= 0),
    notified_at timestamptz,
    found_at    timestamptz,
    findings    varchar(1000)
);

--changeset participants:rights-watched-words
--comment: Beginnings of words about health and about records with the police: there is no field for them, so a text with one is pointed out.
create table watched_word (
    stem       varchar(40) not null,
    kind       varchar(10) not null check (kind in ('HEALTH', 'RECORD')),
    valid_from date        not null,
    primary key (stem, valid_from)
);
insert into watched_word (stem, kind, valid_from) values
    ('диагноз', 'HEALTH', '2025-09-01'), ('инвалид', 'HEALTH', '2025-09-01'), ('овз', 'HEALTH', '2025-09-01'),
    ('зпр', 'HEALTH', '2025-09-01'), ('рас', 'HEALTH', '2025-09-01'), ('аутиз', 'HEALTH', '2025-09-01'),
    ('сдвг', 'HEALTH', '2025-09-01'), ('дцп', 'HEALTH', '2025-09-01'), ('болезн', 'HEALTH', '2025-09-01'),
    ('болеет', 'HEALTH', '2025-09-01'), ('заболев', 'HEALTH', '2025-09-01'), ('здоровь', 'HEALTH', '2025-09-01'),
    ('психиатр', 'HEALTH', '2025-09-01'), ('психотерап', 'HEALTH', '2025-09-01'), ('невролог', 'HEALTH', '2025-09-01'),
    ('депресс', 'HEALTH', '2025-09-01'), ('эпилеп', 'HEALTH', '2025-09-01'), ('диабет', 'HEALTH', '2025-09-01'),
    ('астм', 'HEALTH', '2025-09-01'), ('аллерги', 'HEALTH', '2025-09-01'), ('пмпк', 'HEALTH', '2025-09-01'),
    ('справк', 'HEALTH', '2025-09-01'), ('беремен', 'HEALTH', '2025-09-01'), ('наркоман', 'HEALTH', '2025-09-01'),
    ('кдн', 'RECORD', '2025-09-01'), ('пдн', 'RECORD', '2025-09-01'), ('вшу', 'RECORD', '2025-09-01'),
    ('внутришкольн', 'RECORD', '2025-09-01'), ('учете', 'RECORD', '2025-09-01'), ('профучет', 'RECORD', '2025-09-01'),
    ('полици', 'RECORD', '2025-09-01'), ('судим', 'RECORD', '2025-09-01'), ('неблагополуч', 'RECORD', '2025-09-01'),
    ('правонаруш', 'RECORD', '2025-09-01'), ('соп', 'RECORD', '2025-09-01');
