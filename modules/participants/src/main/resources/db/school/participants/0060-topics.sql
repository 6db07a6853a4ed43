--liquibase formatted sql

--changeset participants:topics
--comment: Beside the ten topics a school has its own. One that was asked for is never reworded: another takes its place.
alter table request_topic add column own boolean not null default false;
alter table request_topic add column hidden boolean not null default false;
alter table request_topic add column version integer not null default 0;
alter table request_topic add check (own or not hidden);
