--liquibase formatted sql

--changeset participants:bases-texts
--comment: What the bases say besides the tick. It stands in the row of the tick, so that it goes with it.
alter table mentoring_request add column note varchar(700);
alter table mentoring_request add column contact varchar(200);
alter table readiness add column contact varchar(200);
alter table readiness add column competences varchar(900);
alter table readiness add column achievements varchar(900);
alter table readiness add column interests varchar(500);
alter table readiness add column wished_from integer check (wished_from between 5 and 80);
alter table readiness add column wished_to integer check (wished_to between 5 and 80);
alter table readiness add column free_time varchar(200);

--changeset participants:bases-young-specialist
--comment: Who is a «молодой специалист»: years of teaching, whatever the age; dated, since acts change.
create table young_specialist_rule (
    valid_from date         primary key,
    from_years integer      not null check (from_years >= 0),
    to_years   integer      not null check (to_years >= from_years),
    post_stem  varchar(40)  not null,
    basis      varchar(300) not null
);
insert into young_specialist_rule (valid_from, from_years, to_years, post_stem, basis) values
    ('2019-12-25', 0, 3, 'учител',
     'Распоряжение Минпросвещения России от 25.12.2019 № Р-145: учителя с педагогическим стажем от 0 до 3 лет, любого возраста. Проверьте по тексту акта');
