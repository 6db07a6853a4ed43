--liquibase formatted sql logicalFilePath:db/region/analytics/0001-reading.sql

--changeset analytics:reading
--comment: What each school counted, and the number of the claim that read it: an older one must not overwrite a newer.
create table school_reading (
  school              uuid not null primary key,
  version             bigint not null,
  claim               bigint not null,
  taken_at            timestamp with time zone not null,
  order_awaited_since date
);
create table reading (
  school      uuid not null references school_reading on delete cascade,
  code        varchar(40) not null,
  school_year integer not null,
  form        varchar(20) not null,
  value       bigint not null,
  primary key (school, code, school_year, form)
);
create index reading_of_year on reading (school_year, code);
