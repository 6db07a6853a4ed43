--liquibase formatted sql

--changeset participants:import-undo
alter table roster add column undone_at timestamptz;

create table roster_deed (
    roster_id        uuid    not null references roster on delete cascade,
    person_id        uuid    not null,
    added            boolean not null,
    version          integer not null,
    surname          varchar(100),
    given            varchar(100),
    patronymic       varchar(100),
    name_key         varchar(302),
    grade            integer,
    letter           varchar(1),
    post             varchar(200),
    birth_year       integer,
    birth_date       date,
    subject          varchar(20),
    experience_years integer,
    offers_mentoring boolean,
    left_on          date,
    primary key (roster_id, person_id)
);
