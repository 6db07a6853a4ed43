--liquibase formatted sql logicalFilePath:upgrade/ours/changes.sql

--changeset bench:ours
--comment: What an ordinary release adds: a column and an index over it.
alter table person add column ours_release varchar(20);
create index person_ours_release on person (ours_release);
