--liquibase formatted sql

--changeset participants:people
create table person (
    id               uuid primary key,
    version          integer      not null,
    surname          varchar(100) not null,
    given            varchar(100) not null,
    patronymic       varchar(100),
    name_key         varchar(302) not null,
    kind             varchar(10)  not null check (kind in ('PUPIL', 'STAFF', 'STUDENT', 'PARTNER')),
    grade            integer check (grade between 1 and 12),
    letter           varchar(1),
    post             varchar(200),
    birth_year       integer check (birth_year between 1900 and 2100),
    birth_date       date,
    subject          varchar(20),
    experience_years integer check (experience_years between 0 and 80),
    offers_mentoring boolean,
    user_id          uuid unique,
    login            varchar(12) unique,
    left_on          date
);
create index person_name on person (name_key);
create index person_class on person (grade, letter) where left_on is null;

create table mentoring_request (
    person_id   uuid        not null references person,
    school_year integer     not null,
    version     integer     not null,
    topic       varchar(20) not null,
    subject     varchar(20),
    primary key (school_year, person_id)
);

create table readiness (
    person_id        uuid          not null references person,
    school_year      integer       not null,
    version          integer       not null,
    subjects         varchar(20)[] not null,
    experience_years integer       not null check (experience_years between 0 and 70),
    capacity         integer       not null check (capacity between 1 and 10),
    primary key (school_year, person_id)
);

create table consent (
    person_id  uuid primary key references person,
    version    integer     not null,
    state      varchar(10) not null check (state in ('GIVEN', 'AWAITED', 'REFUSED', 'WITHDRAWN')),
    decided_on date        not null,
    where_kept varchar(200)
);
