--liquibase formatted sql

--changeset participants:base-uploads-wait
--comment: An uploaded base waits until it is taken in. Before, the page alone carried its rows, and a closed tab lost them.
alter table base_upload add column read_at timestamptz not null default now();
update base_upload set read_at = taken_at, rest = decode(encode(rest, 'escape'), 'base64');
alter table base_upload alter column taken_at drop not null;
