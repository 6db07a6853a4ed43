--liquibase formatted sql logicalFilePath:upgrade/liquibase/changes.sql

--changeset bench:liquibase
--comment: What an ordinary release adds: a column and an index over it.
alter table person add column liquibase_release varchar(20);
create index person_liquibase_release on person (liquibase_release);
