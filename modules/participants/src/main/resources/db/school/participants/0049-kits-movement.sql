--liquibase formatted sql

--changeset participants:kits
--comment: A класс-комплект keeps its further grades where other classes have a letter.
alter table person alter column letter type varchar(30);
alter table roster_line alter column letter type varchar(30);
alter table roster_deed alter column letter type varchar(30);
alter table class_sheet alter column letter type varchar(30);
alter table class_history alter column letter type varchar(30);

--changeset participants:movement
--comment: Since when somebody stands in the list; not known of those who were there before this was kept.
alter table person add column came_on date;
