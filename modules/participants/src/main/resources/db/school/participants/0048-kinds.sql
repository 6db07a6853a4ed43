--liquibase formatted sql

--changeset participants:kinds
--comment: Also parents and alumni of the school.
alter table person drop constraint person_kind_check;
alter table person add constraint person_kind_check
    check (kind in ('PUPIL', 'STAFF', 'STUDENT', 'PARTNER', 'PARENT', 'ALUMNUS'));
