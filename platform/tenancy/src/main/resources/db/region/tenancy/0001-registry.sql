--liquibase formatted sql logicalFilePath:db/region/tenancy/0001-registry.sql

--changeset tenancy:school-schema
--comment: Where each school's data are and how far its schema is. The node is data, so that a school can move.
create table school_schema (
  school        uuid not null primary key,
  node          varchar(60) not null default 'main',
  database_name varchar(63) not null default current_database(),
  schema_name   varchar(63) not null unique,
  role_name     varchar(63) not null unique,
  version       varchar(64),
  state         varchar(12) not null check (state in ('PREPARING', 'READY')),
  made_at       timestamp with time zone not null default now()
);

--changeset tenancy:school-template
--comment: The script that makes a school's schema, as Liquibase rendered it, one for each version.
create table school_template (
  version     varchar(64) not null primary key,
  script      text not null,
  rendered_at timestamp with time zone not null default now()
);

--changeset tenancy:event-publication
--comment: Events that happened in the region itself; the layout is Spring Modulith's, version 2.
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
