--liquibase formatted sql logicalFilePath:db/school/tenancy/0001-events.sql

--changeset tenancy:event-publication
--comment: What happened in the school and who still has to hear of it; the layout is Spring Modulith's, version 2.
create table event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamp with time zone not null,
  completion_date        timestamp with time zone,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamp with time zone
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion_date on event_publication (completion_date);
