--liquibase formatted sql

--changeset battery:outside runInTransaction:false
create index concurrently battery_outside on event_heard (listener);
