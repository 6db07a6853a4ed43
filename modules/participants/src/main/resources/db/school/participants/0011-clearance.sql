--liquibase formatted sql

--changeset participants:clearance
create table clearance_fact (
    id          uuid primary key,
    person_id   uuid references person,
    present     boolean not null,
    number      varchar(50),
    issued_on   date,
    day         date    not null,
    recorded_by uuid,
    check (person_id is not null or (number is null and issued_on is null)),
    check (person_id is null or not present or (number is not null and issued_on is not null))
);
create index clearance_fact_person on clearance_fact (person_id);
