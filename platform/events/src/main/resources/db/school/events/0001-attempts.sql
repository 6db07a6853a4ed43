--liquibase formatted sql logicalFilePath:db/school/events/0001-attempts.sql

--changeset events:event-attempt
--comment: How often an event was delivered in vain and when it is tried next. The error is a class and a code, never a message.
create table event_attempt (
  publication uuid not null primary key,
  attempts    int not null,
  next_at     timestamp with time zone not null,
  error       varchar(300),
  reason      varchar(12) check (reason in ('FAILED', 'LOST', 'NO_LISTENER', 'UNREADABLE', 'FOREIGN')),
  dead_at     timestamp with time zone,
  closed_at   timestamp with time zone,
  check ((reason is null) = (dead_at is null))
);
