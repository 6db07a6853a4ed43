--liquibase formatted sql

--changeset participants:organisations
--comment: Partners of the school, one for each taxpayer number, and who of the people from outside works or studies there, from when till when.
create table organisation (
    id        uuid primary key,
    version   integer      not null,
    inn       varchar(12)  not null constraint organisation_inn unique,
    name      varchar(200) not null,
    agreement varchar(200)
);
create table organisation_member (
    id              uuid primary key,
    version         integer not null,
    person_id       uuid    not null references person,
    organisation_id uuid    not null references organisation,
    post            varchar(200),
    since           date    not null,
    until           date
);
create index organisation_member_person on organisation_member (person_id);
create index organisation_member_organisation on organisation_member (organisation_id);

--changeset participants:organisations-erase splitStatements:false
create function erase_in_organisations(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    delete from organisation_member where person_id = who;
    get diagnostics amount = row_count;
    what := 'ORGANISATIONS';
    return next;
end $$;
