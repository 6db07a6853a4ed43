--liquibase formatted sql

--changeset battery:asking
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from event_heard
create table battery_asking (id uuid primary key);
