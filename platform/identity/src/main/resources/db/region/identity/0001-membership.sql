--liquibase formatted sql logicalFilePath:db/region/identity/0001-membership.sql

--changeset identity:membership
--comment: Who holds which role in which school, from its first day to its last; a last day before the first means it was
--comment: taken back on the day it was given. No names: those stay in the schools.
create table membership (
  id         uuid not null primary key,
  user_id    uuid not null,
  school     uuid not null,
  role       varchar(20) not null,
  valid_from date not null,
  valid_to   date,
  constraint membership_period check (valid_to is null or valid_to >= valid_from - 1)
);
create unique index membership_open on membership (user_id, school, role) where valid_to is null;
create index membership_of_user on membership (user_id);
create index membership_of_school on membership (school, role);
