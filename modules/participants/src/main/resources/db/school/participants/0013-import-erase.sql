--liquibase formatted sql

--changeset participants:import-erase splitStatements:false
--comment: As before, and also what was written in a row that had to be mended, and what an upload did to the person.
create or replace function erase_in_participants(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
declare
    former person%rowtype;
begin
    select * into former from person where id = who;

    delete from mentoring_request where person_id = who;
    get diagnostics amount = row_count;
    what := 'REQUEST';
    return next;

    delete from readiness where person_id = who;
    get diagnostics amount = row_count;
    what := 'READINESS';
    return next;

    delete from class_history where person_id = who;
    get diagnostics amount = row_count;
    what := 'CLASSES';
    return next;
    update class_sheet set teacher = null, version = version + 1 where teacher = who;

    delete from clearance_fact where person_id = who;
    get diagnostics amount = row_count;
    what := 'CLEARANCE';
    return next;

    delete from training_fact where person_id = who;
    get diagnostics amount = row_count;
    what := 'TRAINING';
    return next;

    update roster_line l
    set person_id = null, surname = null, given = null, patronymic = null, grade = null, letter = null, post = null,
        birth_year = null, birth_date = null, subject = null, experience_years = null, offers_mentoring = null,
        remarks = '', changes = '', written = ''
    where l.person_id = who
       or (l.surname = former.surname and l.given = former.given
           and l.patronymic is not distinct from former.patronymic and former.name_key <> '')
       or (former.name_key <> '' and l.written like former.surname || ' ' || former.given || '%');
    get diagnostics amount = row_count;
    what := 'ROSTER';
    return next;
    delete from roster_deed where person_id = who;

    update subject_request set text = null, answer = null
    where person_id = who and (text is not null or answer is not null);
    get diagnostics amount = row_count;
    what := 'SUBJECT_REQUEST';
    return next;

    update person
    set version = version + 1, surname = '—', given = '—', patronymic = null, name_key = '', grade = null, letter = null,
        post = null, birth_year = null, birth_date = null, subject = null, experience_years = null,
        offers_mentoring = null, user_id = null, login = null, left_on = coalesce(left_on, day),
        blocked_on = coalesce(blocked_on, day)
    where id = who and name_key <> '';
    get diagnostics amount = row_count;
    what := 'CARD';
    return next;
end $$;
