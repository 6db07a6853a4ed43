--liquibase formatted sql logicalFilePath:db/region/tenancy/0004-erasure.sql

--changeset tenancy:erasure
--comment: Whom a school has erased, by identifier only. It outlives the school's schema: what a copy brings back is erased again.
create table erasure (
  school    varchar(63) not null default session_user,
  subject   uuid not null,
  erased_on date not null
);
create index erasure_of_school on erasure (school);
alter table erasure enable row level security;
create policy erasure_of_school on erasure for insert to school_all with check (school = session_user);
revoke all on erasure from region_app;
grant insert (subject, erased_on) on erasure to school_all;
