--liquibase formatted sql

--changeset participants:roster
create table roster (
    id           uuid primary key,
    version      integer      not null,
    file_name    varchar(200) not null,
    digest       varchar(64)  not null,
    planned_at   timestamptz  not null,
    committed_at timestamptz,
    notes        varchar(4000) not null
);
create index roster_digest on roster (digest);

create table roster_line (
    roster_id        uuid         not null references roster on delete cascade,
    position         integer      not null,
    sheet            varchar(100) not null,
    row_number       integer      not null,
    outcome          varchar(10)  not null,
    person_id        uuid,
    surname          varchar(100),
    given            varchar(100),
    patronymic       varchar(100),
    kind             varchar(10)  not null,
    grade            integer,
    letter           varchar(1),
    post             varchar(200),
    birth_year       integer,
    birth_date       date,
    subject          varchar(20),
    experience_years integer,
    offers_mentoring boolean,
    remarks          varchar(4000) not null,
    changes          varchar(4000) not null,
    primary key (roster_id, position)
);
