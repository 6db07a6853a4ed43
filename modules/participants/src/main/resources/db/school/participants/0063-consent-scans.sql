--liquibase formatted sql

--changeset participants:consent-scans
--comment: Scans of consents are off in every school until it switches them on: a sheet carries a passport and an address.
create table consent_scan_rule (
    valid_from date primary key,
    allowed    boolean not null
);

create table consent_scan (
    id        uuid primary key,
    person_id uuid        not null references person,
    kind      varchar(20) not null check (kind in ('PARTICIPATION', 'PROCESSING', 'PUBLICATION')),
    type      varchar(4)  not null check (type in ('PDF', 'JPG', 'PNG')),
    content   bytea       not null check (octet_length(content) between 1 and 5242880),
    added_on  date        not null
);
create index consent_scan_person on consent_scan (person_id);

--changeset participants:consent-scans-erase splitStatements:false
--comment: A scan goes with the person; that there was a consent, and where the paper lies, stays as before.
create function erase_in_participants_scans(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    delete from consent_scan where person_id = who;
    get diagnostics amount = row_count;
    what := 'SCAN';
    return next;
end $$;
