--liquibase formatted sql logicalFilePath:migration/two/changes.sql

--changeset battery:kinds
create type battery_kind as enum ('ONE', 'TWO');
alter table battery_note add column kind battery_kind not null default 'ONE';
drop view battery_marked;
alter table battery_note alter column text type varchar(300);
create view battery_marked as select id, text, kind from battery_note where mark is not null;

--changeset battery:reply
create table battery_reply (
  note uuid not null references battery_note,
  said varchar(100) not null,
  exclude using gist (note with =, said with =)
);
