--liquibase formatted sql

--changeset participants:new-year
--comment: The class a pupil was in, year by year, and in which years the classes were moved up.
create table class_history (
    person_id   uuid       not null references person,
    school_year integer    not null,
    grade       integer    not null check (grade between 1 and 12),
    letter      varchar(1),
    primary key (person_id, school_year)
);

create table year_roll (
    school_year integer primary key,
    version     integer not null,
    rolled_on   date    not null
);
