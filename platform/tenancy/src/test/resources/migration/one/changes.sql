--liquibase formatted sql logicalFilePath:migration/one/changes.sql

--changeset battery:note
create table battery_note (
  id      uuid not null primary key default gen_random_uuid(),
  text    varchar(100) not null,
  mark    integer,
  written timestamptz not null default now()
);
create index battery_note_text on battery_note (text);
insert into battery_note (text, mark) values ('первая; с точкой', 1);

--changeset battery:column-on-a-table-in-use
alter table event_heard add column seen_twice boolean not null default false;

--changeset battery:upper endDelimiter:;;
create function battery_upper() returns trigger language plpgsql as $$
begin
  new.text := upper(new.text);
  return new;
end $$;;
create trigger battery_note_upper before insert on battery_note for each row execute function battery_upper();;
create view battery_marked as select id, text from battery_note where mark is not null;;
