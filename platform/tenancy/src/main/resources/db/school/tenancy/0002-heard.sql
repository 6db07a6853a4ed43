--liquibase formatted sql logicalFilePath:db/school/tenancy/0002-heard.sql

--changeset tenancy:event-heard
--comment: Which listener heard which event, written in the transaction of what it did; a second delivery finds it here.
create table event_heard (
  event    uuid not null,
  listener text not null,
  heard_at timestamp with time zone not null,
  primary key (event, listener)
);
create index event_heard_at on event_heard (heard_at);
