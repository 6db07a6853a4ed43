--liquibase formatted sql logicalFilePath:db/school/programmes/0003-erasing.sql

--changeset programmes:0003-erasing splitStatements:false
--comment: A pair stays as a fact with its order, which the law keeps; nobody's name is in it. What was typed freely goes.
create function erase_in_programmes(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    update mentorship
    set version = version + 1, end_reason = null, suspension_reason = null,
        ended_on = case when state in ('WORKING', 'SUSPENDED') then greatest(day, starts_on) else ended_on end,
        suspended_until = case when state in ('WORKING', 'SUSPENDED') then null else suspended_until end,
        state = case when state in ('WORKING', 'SUSPENDED') then 'STOPPED_EARLY' else state end
    where who in (mentor, mentee)
      and (end_reason is not null or suspension_reason is not null or state in ('WORKING', 'SUSPENDED'));
    get diagnostics amount = row_count;
    what := 'PAIR_TEXTS';
    return next;
end $$;
