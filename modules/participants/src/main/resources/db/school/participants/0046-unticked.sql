--liquibase formatted sql

--changeset participants:unticked
--comment: The day by which a school has ticked whom it needs in a year, and acts that name many.
create table removal_day (
    school_year integer primary key,
    version     integer not null,
    day         date    not null
);
alter table destruction_act add column people uuid[];
alter table destruction_act alter column person_id drop not null;
