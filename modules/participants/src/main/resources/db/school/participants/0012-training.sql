--liquibase formatted sql

--changeset participants:training
create table training_rule (
    valid_from date primary key,
    due_month  integer not null check (due_month between 1 and 12),
    due_day    integer not null check (due_day between 1 and 28)
);
insert into training_rule (valid_from, due_month, due_day) values ('2019-09-01', 10, 15);

create table training_fact (
    id          uuid primary key,
    person_id   uuid    not null references person,
    school_year integer not null,
    passed      boolean not null,
    day         date    not null,
    recorded_by uuid
);
create index training_fact_person on training_fact (school_year, person_id);
