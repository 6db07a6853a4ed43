--liquibase formatted sql logicalFilePath:db/region/events/0001-attempts.sql

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

--changeset events:dead-letter
--comment: A copy of what no registry tries any more, made anew at each visit; and what the operator wants done with it.
create table dead_letter (
  school       uuid,
  publication  uuid not null,
  event_type   varchar(300) not null,
  listener     varchar(300) not null,
  attempts     int not null,
  published_at timestamp with time zone not null,
  given_at     timestamp with time zone not null,
  reason       varchar(12) not null,
  error        varchar(300),
  wish         varchar(5) check (wish in ('RETRY', 'CLOSE')),
  wished_at    timestamp with time zone,
  wished_by    uuid,
  unique nulls not distinct (school, publication)
);
