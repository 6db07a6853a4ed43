--liquibase formatted sql logicalFilePath:db/region/figures/0001-mark.sql

--changeset figures:mark
--comment: A school says "something of mine changed" in the transaction that changed it. It may write this and read nothing.
create table mark (
  id            bigint generated always as identity primary key,
  school        varchar(63) not null default session_user,
  kind          varchar(8) not null check (kind in ('FIGURES', 'EVENT')),
  at            timestamp with time zone not null default now(),
  claim         bigint,
  claimed_until timestamp with time zone
);
alter table mark enable row level security;
create policy mark_of_school on mark for insert to school_all with check (school = session_user);
create policy mark_of_region on mark to region_app using (true) with check (true);
grant insert (kind) on mark to school_all;
create sequence mark_claim;
grant usage on sequence mark_claim to region_app;

--changeset figures:scheduled-tasks
--comment: When background work is due; the layout is db-scheduler's.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
