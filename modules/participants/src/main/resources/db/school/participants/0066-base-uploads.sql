--liquibase formatted sql

--changeset participants:base-uploads
--comment: What an uploaded base did, so that it can be undone within a day; and its rows that could not be taken, packed as the page carries them, to be mended.
create table base_upload (
    id          uuid primary key,
    base        varchar(10) not null check (base in ('MENTEES', 'MENTORS')),
    school_year integer     not null,
    taken_at    timestamptz not null,
    undone_at   timestamptz,
    added       integer     not null,
    updated     integer     not null,
    waiting     integer     not null,
    rest        bytea check (octet_length(rest) <= 8388608)
);
create index base_upload_taken on base_upload (base, taken_at);

create table base_deed (
    upload_id uuid        not null references base_upload on delete cascade,
    person_id uuid        not null references person on delete cascade,
    was       jsonb,
    left_as   varchar(32) not null,
    primary key (upload_id, person_id)
);

create table base_pair_deed (
    upload_id uuid        not null references base_upload on delete cascade,
    position  integer     not null,
    pair      uuid        not null,
    mentor    uuid        not null references person on delete cascade,
    mentee    uuid        not null references person on delete cascade,
    entered   boolean     not null,
    left_as   varchar(36) not null,
    results   varchar(900),
    link      varchar(300),
    primary key (upload_id, position)
);

--changeset participants:base-uploads-undo splitStatements:false
--comment: Both bases alike: the table is asked of the upload. A row counts as changed since when it says something else, whatever its version.
create function base_table(upload uuid) returns text language sql stable as $$
    select case base when 'MENTEES' then 'mentoring_request' else 'readiness' end from base_upload where id = upload
$$;

create function base_says(of_row jsonb) returns jsonb language sql immutable as $$
    select of_row - 'person_id' - 'school_year' - 'version'
$$;

create function base_keep(upload uuid, who uuid[]) returns void language plpgsql as $$
begin
    execute format('insert into base_deed (upload_id, person_id, was, left_as)
        select u.id, p.id, base_says(to_jsonb(t)), ''''
        from base_upload u cross join person p
        left join %I t on t.person_id = p.id and t.school_year = u.school_year
        where u.id = $1 and p.id = any ($2)', base_table(upload)) using upload, who;
end $$;

create function base_note(upload uuid) returns void language plpgsql as $$
begin
    execute format('update base_deed d set left_as = md5(base_says(to_jsonb(t))::text)
        from base_upload u, %I t
        where u.id = $1 and d.upload_id = u.id and t.person_id = d.person_id and t.school_year = u.school_year',
        base_table(upload)) using upload;
    delete from base_deed where upload_id = upload and (left_as = '' or left_as = md5(was::text));
end $$;

create function base_undo(upload uuid, staying uuid[]) returns table (removed bigint, restored bigint)
language plpgsql as $$
declare
    tab text := base_table(upload);
begin
    execute format('with gone as (
            delete from %I t using base_deed d, base_upload u
            where u.id = $1 and d.upload_id = u.id and d.was is null
              and t.person_id = d.person_id and t.school_year = u.school_year
              and md5(base_says(to_jsonb(t))::text) = d.left_as and not d.person_id = any ($2)
            returning d.person_id)
        delete from base_deed d using gone where d.upload_id = $1 and d.person_id = gone.person_id', tab)
        using upload, staying;
    get diagnostics removed = row_count;
    execute format('with back as (
            update %1$I t set (%2$s) = (
                select %2$s from jsonb_populate_record(t, d.was || jsonb_build_object(''version'', t.version + 1)))
            from base_deed d, base_upload u
            where u.id = $1 and d.upload_id = u.id and d.was is not null
              and t.person_id = d.person_id and t.school_year = u.school_year
              and md5(base_says(to_jsonb(t))::text) = d.left_as
            returning d.person_id)
        delete from base_deed d using back where d.upload_id = $1 and d.person_id = back.person_id',
        tab, merge_columns(tab)) using upload;
    get diagnostics restored = row_count;
    return next;
end $$;

--changeset participants:base-uploads-erase splitStatements:false
--comment: Runs before the card is emptied. The rows that wait name people whom no column leads to, and are only a convenience: all of them go.
create function erase_in_bases(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    delete from base_deed where person_id = who;
    delete from base_pair_deed where who in (mentor, mentee);
    if exists (select from person where id = who and name_key <> '') then
        update base_upload set rest = null, waiting = 0 where rest is not null;
    end if;
    return;
end $$;
