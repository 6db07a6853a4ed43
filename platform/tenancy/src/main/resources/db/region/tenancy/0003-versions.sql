--liquibase formatted sql logicalFilePath:db/region/tenancy/0003-versions.sql

--changeset tenancy:school-version
--comment: The chain of versions that the schools' schemas went through: what leads from the one before to this one, and what it looks like then.
create table school_version (
  number    integer not null primary key check (number > 0),
  hash      varchar(64) not null unique,
  delta     text not null,
  structure text not null,
  changes   integer not null,
  made_at   timestamp with time zone not null default now()
);

--changeset tenancy:school-schema-states
--comment: A school that is being restored is closed; what a migration or an audit found stands beside the school.
alter table school_schema drop constraint school_schema_state_check;
alter table school_schema add constraint school_schema_state_is_known
  check (state in ('PREPARING', 'READY', 'RESTORING'));
alter table school_schema
  add column failures integer not null default 0,
  add column failure varchar(1000),
  add column failed_at timestamp with time zone,
  add column differs varchar(4000),
  add column audited_at timestamp with time zone;
