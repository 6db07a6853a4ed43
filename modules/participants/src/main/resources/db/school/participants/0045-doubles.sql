--liquibase formatted sql

--changeset participants:doubles
--comment: Which card went into which, row by row as it was before and after, so that it can be taken back.
alter table person add column former_keys varchar(1000);
create index person_former on person (former_keys) where former_keys is not null;
create table merged_person (
    id         uuid primary key,
    goes       uuid         not null,
    stays      uuid         not null,
    merged_at  timestamptz  not null,
    surname    varchar(100) not null,
    given      varchar(100) not null,
    patronymic varchar(100)
);
create unique index merged_person_goes on merged_person (goes);
create index merged_person_stays on merged_person (stays);
create table merged_row (
    merge_id uuid        not null references merged_person on delete cascade,
    position integer     not null,
    place    varchar(63) not null,
    was      jsonb       not null,
    became   jsonb,
    primary key (merge_id, position)
);
create table different_people (
    one        uuid not null,
    other      uuid not null,
    decided_on date not null,
    primary key (one, other)
);

--changeset participants:doubles-follow splitStatements:false
--comment: How rows are handed from one card to another. Each module says which of its columns name a person; what is done to a row is written down here.
create function former_cards(who uuid) returns setof uuid language sql stable as $$
    with recursive former (id) as (
        select goes from merged_person where stays = who
        union
        select m.goes from merged_person m join former f on m.stays = f.id
    )
    select id from former
$$;

create function merge_key(tab text, of_row jsonb) returns jsonb language sql stable as $$
    select jsonb_object_agg(a.attname, of_row -> a.attname::text)
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = tab::regclass and i.indisprimary
$$;

create function merge_note(deed uuid, tab text, old jsonb, fresh jsonb) returns void language sql as $$
    insert into merged_row (merge_id, position, place, was, became)
    select deed, coalesce(max(position), 0) + 1, tab, old, fresh from merged_row where merge_id = deed
$$;

create function merge_columns(tab text) returns text language sql stable as $$
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = tab::regclass and attnum > 0 and not attisdropped and attgenerated = ''
$$;

create function merge_write(tab text, old jsonb, fresh jsonb) returns void language plpgsql as $$
declare
    found_by text;
begin
    select string_agg(format('t.%1$I = (jsonb_populate_record(null::%2$I, $1)).%1$I', key, tab), ' and ')
    into found_by from jsonb_object_keys(merge_key(tab, old)) key;
    execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$I, $2)) where %3$s',
        tab, merge_columns(tab), found_by) using old, fresh;
end $$;

create function merge_drop(deed uuid, tab text, such jsonb) returns void language plpgsql as $$
declare
    gone jsonb;
begin
    for gone in execute format('delete from %I t where to_jsonb(t) @> $1 returning to_jsonb(t)', tab) using such loop
        perform merge_note(deed, tab, gone, null);
    end loop;
end $$;

create function merge_follow(deed uuid, tab text, col text, goes uuid, stays uuid, gives_way boolean) returns void
language plpgsql as $$
declare
    old jsonb;
    fresh jsonb;
begin
    for old in execute format('select to_jsonb(t) from %I t where %I = $1', tab, col) using goes loop
        fresh := old || jsonb_build_object(col, stays);
        if old ? 'version' then
            fresh := fresh || jsonb_build_object('version', (old ->> 'version')::int + 1);
        end if;
        begin
            perform merge_write(tab, old, fresh);
            perform merge_note(deed, tab, old, fresh);
        exception when unique_violation or check_violation then
            if gives_way then
                perform merge_drop(deed, tab, merge_key(tab, fresh));
                perform merge_write(tab, old, fresh);
                perform merge_note(deed, tab, old, fresh);
            else
                perform merge_drop(deed, tab, merge_key(tab, old));
            end if;
        end;
    end loop;
end $$;

create function merge_follow_in_list(deed uuid, tab text, col text, goes uuid, stays uuid) returns void
language plpgsql as $$
declare
    old jsonb;
    fresh jsonb;
begin
    for old in execute format('select to_jsonb(t) from %I t where %I like $1', tab, col) using '%' || goes || '%' loop
        select old || jsonb_build_object(col, string_agg(one, ',' order by place)) into fresh
        from (select one, min(place) as place
              from unnest(array_replace(string_to_array(old ->> col, ','), goes::text, stays::text)) with ordinality as u (one, place)
              group by one) as once;
        perform merge_write(tab, old, fresh);
        perform merge_note(deed, tab, old, fresh);
    end loop;
end $$;

--changeset participants:doubles-merge splitStatements:false
--comment: What the card that stays does not know it takes from the other. What both know is chosen in groups; what refers to the one refers to the other.
create function merge_chosen(card jsonb, other jsonb, from_other boolean, keys text[]) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, case when takes then other -> key else card -> key end), '{}')
    from unnest(keys) as key, (
        select case when from_other then bool_or(other ->> one is not null) else not bool_or(card ->> one is not null) end as takes
        from unnest(keys) as one) as chosen
    where card ? key
$$;

create function merge_people(deed uuid, leaving uuid, staying uuid, from_leaving text[]) returns void
language plpgsql as $$
declare
    refers record;
    gone jsonb;
    card jsonb;
    fresh jsonb;
begin
    for refers in
        select c.relname::text as tab, a.attname::text as col
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.confrelid = 'person'::regclass and array_length(k.conkey, 1) = 1
        order by c.relname, a.attname
    loop
        perform merge_follow(deed, refers.tab, refers.col, leaving, staying, refers.tab = any (from_leaving));
    end loop;
    perform merge_follow(deed, 'subject_request', 'person_id', leaving, staying, false);
    perform merge_follow(deed, 'roster_line', 'person_id', leaving, staying, false);
    perform merge_drop(deed, 'different_people', jsonb_build_object('one', leaving));
    perform merge_drop(deed, 'different_people', jsonb_build_object('other', leaving));
    delete from person p where id = leaving returning to_jsonb(p) into gone;
    perform merge_note(deed, 'person', gone, null);
    select to_jsonb(p) into card from person p where id = staying;
    fresh := card || jsonb_strip_nulls(gone) || jsonb_strip_nulls(card)
        || merge_chosen(card, gone, 'name' = any (from_leaving), array['surname', 'given', 'patronymic', 'name_key'])
        || merge_chosen(card, gone, 'place' = any (from_leaving), array['grade', 'letter', 'post'])
        || merge_chosen(card, gone, 'birth' = any (from_leaving), array['birth_year', 'birth_date'])
        || merge_chosen(card, gone, 'kind' = any (from_leaving), array['kind'])
        || merge_chosen(card, gone, card ->> 'user_id' is null and gone ->> 'user_id' is not null, array['login', 'user_id'])
        || jsonb_build_object(
            'version', (card ->> 'version')::int + 1,
            'left_on', case when card ->> 'left_on' is null or gone ->> 'left_on' is null then null
                            else greatest(card ->> 'left_on', gone ->> 'left_on') end,
            'former_keys', (select string_agg(distinct one, '|') from unnest(
                string_to_array(concat_ws('|', card ->> 'former_keys', gone ->> 'former_keys', card ->> 'name_key',
                    gone ->> 'name_key'), '|')) as one));
    perform merge_write('person', card, fresh);
    perform merge_note(deed, 'person', card, fresh);
end $$;

--changeset participants:doubles-undo splitStatements:false
--comment: Each column that is as the merge left it goes back to what it was; what was changed since stays changed.
create function merge_undo(deed uuid) returns void language plpgsql as $$
declare
    step merged_row%rowtype;
    present jsonb;
    back jsonb;
begin
    for step in select * from merged_row where merge_id = deed order by position desc loop
        if step.became is null then
            execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1) on conflict do nothing',
                step.place, merge_columns(step.place)) using step.was;
        else
            execute format('select to_jsonb(t) from %I t where to_jsonb(t) @> $1', step.place)
            into present using merge_key(step.place, step.became);
            if present is not null then
                select present || coalesce(jsonb_object_agg(key, step.was -> key), '{}') into back
                from jsonb_object_keys(step.was) as key
                where key <> 'version' and present -> key = step.became -> key;
                if present ? 'version' then
                    back := back || jsonb_build_object('version', (present ->> 'version')::int + 1);
                end if;
                perform merge_write(step.place, present, back);
            end if;
        end if;
    end loop;
    delete from merged_person where id = deed;
end $$;

--changeset participants:doubles-erase splitStatements:false
--comment: Who is erased is erased under each card that went into theirs, and under the names of those cards.
create function erase_in_doubles(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    update roster_line l
    set person_id = null, surname = null, given = null, patronymic = null, grade = null, letter = null, post = null,
        birth_year = null, birth_date = null, subject = null, experience_years = null, offers_mentoring = null,
        remarks = '', changes = '', written = ''
    from merged_person m
    where who in (m.stays, m.goes)
      and ((l.surname = m.surname and l.given = m.given and l.patronymic is not distinct from m.patronymic)
        or l.written like m.surname || ' ' || m.given || '%');
    delete from roster_deed where person_id in (select former_cards(who));
    delete from merged_row where merge_id in (select id from merged_person where who in (stays, goes));
    delete from merged_person where who in (stays, goes);
    get diagnostics amount = row_count;
    what := 'MERGED';
    return next;
    delete from different_people where who in (one, other);
    update person set former_keys = null where id = who and former_keys is not null;
end $$;
