--liquibase formatted sql

--changeset participants:class-sheets
--comment: A class in a school year: who leads it and whether it has answered who needs a mentor.
create table class_sheet (
    school_year integer     not null,
    grade       integer     not null check (grade between 1 and 12),
    letter      varchar(1)  not null,
    version     integer     not null,
    teacher     uuid references person,
    answered_at timestamp with time zone,
    answered_by varchar(10) check (answered_by in ('TEACHER', 'PAPER')),
    primary key (school_year, grade, letter),
    check ((answered_at is null) = (answered_by is null))
);
create index class_sheet_teacher on class_sheet (teacher) where teacher is not null;

create table class_survey (
    school_year integer primary key,
    version     integer not null,
    answer_by   date    not null
);
