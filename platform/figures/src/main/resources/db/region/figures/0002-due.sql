--liquibase formatted sql logicalFilePath:db/region/figures/0002-due.sql

--changeset figures:mark-due
--comment: A mark that waits: the school's events are to be looked after then, and not before.
alter table mark add column due_at timestamp with time zone;
