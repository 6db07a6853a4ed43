--liquibase formatted sql logicalFilePath:battery/slow/changes.sql

--changeset battery:begin
create table battery_note (id uuid not null primary key, text varchar(100) not null);
alter table event_heard add column battery_note uuid references battery_note;
create index battery_heard_note on event_heard (battery_note);

--changeset battery:wait
select pg_sleep(0.03);

--changeset battery:end
alter table battery_note add column mark integer not null default 0 check (mark >= 0);
create view battery_marked as select id, mark from battery_note where mark > 0;
