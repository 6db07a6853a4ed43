--liquibase formatted sql

--changeset participants:import-places
alter table roster_line add column file varchar(101) not null default '';
alter table roster_line add column written varchar(700) not null default '';
