--liquibase formatted sql

--changeset participants:undo-in-turn
--comment: Which version of the person an upload met. Whoever gives somebody back to an earlier upload tells by it whose they are again.
alter table roster_deed add column version_before integer;
