--liquibase formatted sql

--changeset matching:erasing splitStatements:false
create function erase_in_matching(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
declare
    rows bigint;
begin
    delete from matching_proposal where who in (mentor, mentee);
    get diagnostics amount = row_count;
    delete from matching_veto where who in (mentor, mentee);
    get diagnostics rows = row_count;
    amount := amount + rows;
    delete from matching_leftover where mentee = who;
    get diagnostics rows = row_count;
    amount := amount + rows;
    update matching_leftover set mentors = array_to_string(array_remove(string_to_array(mentors, ','), who::text), ',')
    where mentors like '%' || who || '%';
    what := 'PROPOSALS';
    return next;
end $$;
