--liquibase formatted sql

--changeset participants:consent-reference
create table consent_paper (
    kind       varchar(20)   not null,
    edition    integer       not null,
    valid_from date          not null,
    title      varchar(200)  not null,
    body       varchar(8000) not null,
    lasts      varchar(20)   not null check (lasts in ('SCHOOL_YEAR', 'UNTIL_WITHDRAWN')),
    warn_days  integer       not null check (warn_days between 0 and 365),
    primary key (kind, edition)
);
insert into consent_paper (kind, edition, valid_from, title, lasts, warn_days, body) values
    ('PARTICIPATION', 1, '2025-09-01', 'Согласие на участие в наставничестве', 'SCHOOL_YEAR', 30,
'С целями и порядком наставничества в школе ознакомлены. Участие добровольное: отказ не влияет ни на учёбу, ни на оценки, ни на отношение школы.
Наставник и наставляемый встречаются в школе или там, где согласует куратор. Куратор знает о встречах и отвечает на вопросы.
Согласие действует до 31 августа учебного года, на который дано. Его можно отозвать в любой день, сказав куратору письменно, устно или по телефону. Если родителей двое, достаточно одного из них.'),
    ('PROCESSING', 1, '2025-09-01', 'Согласие на обработку персональных данных', 'UNTIL_WITHDRAWN', 30,
'Оператор: {school}. Цель обработки: организация и учёт наставничества в школе.
Перечень данных: фамилия, имя, отчество, дата рождения, класс или должность, запрос наставляемого или предметы наставника, сведения о паре, её сроках, встречах и результатах. Паспорт и адрес указываются только на этом листе и в систему не вносятся. Сведения о здоровье не собираются.
Действия с данными: сбор, запись, систематизация, хранение, уточнение, использование, передача второй стороне пары, блокирование, удаление и уничтожение, с использованием и без использования средств автоматизации. Региональный центр получает только числа.
Согласие действует до достижения цели обработки или до отзыва. Отозвать его можно в любой день, сказав куратору письменно или по телефону. После отзыва обработка прекращается, данные уничтожаются в срок статьи 21 закона № 152-ФЗ.'),
    ('PUBLICATION', 1, '2025-09-01', 'Согласие на публикацию', 'SCHOOL_YEAR', 30,
'Оператор: {school}. На сайте и страницах школы разрешается опубликовать (отметьте): [  ] имя и класс   [  ] фотографию, видео   [  ] отзыв или историю пары.
Условия и запреты (статья 10.1 закона № 152-ФЗ): _______________________________________________
Согласие действует до 31 августа учебного года, на который дано. Его можно отозвать в любой день, тогда публикация снимается. На участие в наставничестве отказ от публикации не влияет.');

create table consent_age_rule (
    valid_from    date        not null,
    from_age      integer     not null check (from_age between 0 and 100),
    signers       varchar(20) not null check (signers in ('REPRESENTATIVE', 'BOTH', 'SELF')),
    safe_practice boolean     not null,
    primary key (valid_from, from_age)
);
insert into consent_age_rule (valid_from, from_age, signers, safe_practice) values
    ('2019-09-01', 0, 'REPRESENTATIVE', false),
    ('2019-09-01', 14, 'BOTH', true),
    ('2019-09-01', 18, 'SELF', false);

--changeset participants:consent-facts
create table consent_fact (
    id          uuid primary key,
    person_id   uuid        not null references person,
    kind        varchar(20) not null check (kind in ('PARTICIPATION', 'PROCESSING', 'PUBLICATION')),
    says        varchar(10) not null check (says in ('GIVEN', 'REFUSED', 'WITHDRAWN', 'MISTAKEN')),
    signer      varchar(20) not null check (signer in
        ('MOTHER', 'FATHER', 'GUARDIAN', 'TRUSTEE', 'INSTITUTION', 'SELF', 'UNRECORDED')),
    came        varchar(20) not null check (came in ('PAPER', 'SPOKEN', 'PHONE', 'CARRIED_OVER')),
    ground      varchar(200),
    day         date        not null,
    until       date,
    where_kept  varchar(200),
    edition     integer,
    annuls      uuid references consent_fact,
    recorded_by uuid,
    check (says <> 'GIVEN' or came in ('PAPER', 'CARRIED_OVER')),
    check ((says = 'MISTAKEN') = (annuls is not null))
);
create index consent_fact_person on consent_fact (person_id);

--changeset participants:consent-carried-over
insert into consent_fact (id, person_id, kind, says, signer, came, day, where_kept)
select gen_random_uuid(), c.person_id, k.kind, c.state, 'UNRECORDED', 'CARRIED_OVER', c.decided_on, c.where_kept
from consent c cross join (values ('PARTICIPATION'), ('PROCESSING')) as k (kind)
where c.state <> 'AWAITED';
