--liquibase formatted sql logicalFilePath:db/school/programmes/0040-results.sql

--changeset programmes:0040-results
--comment: What came of a pair, and the page of the site that tells of it: columns of the federal bases.
alter table mentorship add column results varchar(900);
alter table mentorship add column case_link varchar(300);

--changeset programmes:0040-erasing splitStatements:false
--comment: As before, and what was written of the results goes, too.
create or replace function erase_in_programmes(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    update mentorship
    set version = version + 1, end_reason = null, suspension_reason = null, results = null, case_link = null,
        ended_on = case when state in ('WORKING', 'SUSPENDED') then greatest(day, starts_on) else ended_on end,
        suspended_until = case when state in ('WORKING', 'SUSPENDED') then null else suspended_until end,
        state = case when state in ('WORKING', 'SUSPENDED') then 'STOPPED_EARLY' else state end
    where who in (mentor, mentee)
      and (end_reason is not null or suspension_reason is not null or results is not null or case_link is not null
           or state in ('WORKING', 'SUSPENDED'));
    get diagnostics amount = row_count;
    what := 'PAIR_TEXTS';
    return next;
end $$;
