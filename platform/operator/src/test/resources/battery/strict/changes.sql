--liquibase formatted sql logicalFilePath:battery/strict/changes.sql

--changeset battery:listener-is-long
alter table event_heard add constraint battery_listener_is_long check (length(listener) > 3);
