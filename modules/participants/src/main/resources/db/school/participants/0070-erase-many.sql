--liquibase formatted sql

--changeset participants:erase-many splitStatements:false
--comment: Many erased at once as by erase_in_participants one after another, but each table is gone through once and not once for everybody.
create function erase_all_in_participants(who uuid[], day date) returns table (what varchar, amount bigint)
language plpgsql as $$
declare
    former person[];
begin
    former := array(select p from person p where p.id = any (who) and p.name_key <> '');

    delete from mentoring_request where person_id = any (who);
    get diagnostics amount = row_count;
    what := 'REQUEST';
    return next;

    delete from readiness where person_id = any (who);
    get diagnostics amount = row_count;
    what := 'READINESS';
    return next;

    delete from class_history where person_id = any (who);
    get diagnostics amount = row_count;
    what := 'CLASSES';
    return next;
    update class_sheet set teacher = null, version = version + 1 where teacher = any (who);

    delete from clearance_fact where person_id = any (who);
    get diagnostics amount = row_count;
    what := 'CLEARANCE';
    return next;

    delete from training_fact where person_id = any (who);
    get diagnostics amount = row_count;
    what := 'TRAINING';
    return next;

    update roster_line l
    set person_id = null, surname = null, given = null, patronymic = null, grade = null, letter = null, post = null,
        birth_year = null, birth_date = null, subject = null, experience_years = null, offers_mentoring = null,
        remarks = '', changes = '', written = ''
    where l.person_id = any (who)
       or (l.surname is not null and (l.surname, l.given, coalesce(l.patronymic, '')) in
           (select f.surname, f.given, coalesce(f.patronymic, '') from unnest(former) f))
       or (l.written <> '' and exists (
           select from unnest(former) f where l.written like f.surname || ' ' || f.given || '%'));
    get diagnostics amount = row_count;
    what := 'ROSTER';
    return next;
    delete from roster_deed where person_id = any (who);

    update subject_request set text = null, answer = null
    where person_id = any (who) and (text is not null or answer is not null);
    get diagnostics amount = row_count;
    what := 'SUBJECT_REQUEST';
    return next;

    update person
    set version = version + 1, surname = '—', given = '—', patronymic = null, name_key = '', grade = null, letter = null,
        post = null, birth_year = null, birth_date = null, subject = null, experience_years = null,
        offers_mentoring = null, user_id = null, login = null, left_on = coalesce(left_on, day),
        blocked_on = coalesce(blocked_on, day)
    where id = any (who) and name_key <> '';
    get diagnostics amount = row_count;
    what := 'CARD';
    return next;
end $$;

--changeset participants:erase-many-in-lists splitStatements:false
--comment: The same for what a list that was sent still says of them.
create function erase_all_in_lists(who uuid[], day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    if exists (select from person where id = any (who) and name_key <> '') then
        update roster_line l set name_key = ''
        where l.person_id in (select id from person where id = any (who) and name_key <> '')
           or l.name_key in (select name_key from person where id = any (who) and name_key <> '');
        delete from roster_source;
    end if;
    return;
end $$;

--changeset participants:erase-many-in-doubles splitStatements:false
--comment: The same for merged cards: the lines of lists are gone through only where somebody's card went into another.
create function erase_all_in_doubles(who uuid[], day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    if exists (select from merged_person where stays = any (who) or goes = any (who)) then
        update roster_line l
        set person_id = null, surname = null, given = null, patronymic = null, grade = null, letter = null, post = null,
            birth_year = null, birth_date = null, subject = null, experience_years = null, offers_mentoring = null,
            remarks = '', changes = '', written = ''
        from merged_person m
        where (m.stays = any (who) or m.goes = any (who))
          and ((l.surname = m.surname and l.given = m.given and l.patronymic is not distinct from m.patronymic)
            or l.written like m.surname || ' ' || m.given || '%');
        delete from roster_deed where person_id in (select former_cards(one) from unnest(who) as one);
        delete from merged_row where merge_id in (select id from merged_person where stays = any (who) or goes = any (who));
    end if;
    delete from merged_person where stays = any (who) or goes = any (who);
    get diagnostics amount = row_count;
    what := 'MERGED';
    return next;
    delete from different_people where one = any (who) or other = any (who);
    update person set former_keys = null where id = any (who) and former_keys is not null;
end $$;
