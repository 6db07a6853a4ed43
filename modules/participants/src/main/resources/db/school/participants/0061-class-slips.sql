--liquibase formatted sql

--changeset participants:class-slips
--comment: A printed slip opens one class of one school year by a code; only a hash of the code is kept, and one slip a class is good.
create table class_slip (
    id          uuid primary key,
    version     integer     not null,
    school_year integer     not null,
    grade       integer     not null check (grade between 1 and 12),
    letter      varchar(30) not null,
    code_hash   varchar(64) not null constraint class_slip_code unique,
    printed_at  timestamptz not null,
    last_day    date        not null,
    revoked_at  timestamptz
);
create unique index class_slip_good on class_slip (school_year, grade, letter) where revoked_at is null;

alter table class_sheet drop constraint class_sheet_answered_by_check;
alter table class_sheet add constraint class_sheet_answered_by_check check (answered_by in ('TEACHER', 'PAPER', 'SLIP'));
