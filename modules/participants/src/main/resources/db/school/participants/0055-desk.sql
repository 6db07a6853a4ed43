--liquibase formatted sql

--changeset participants:desk-saved-views
--comment: A filter of a list that somebody saved under a name of their own. What they searched for by name is not in it.
create table saved_view (
    id      uuid         primary key,
    user_id uuid         not null,
    path    varchar(100) not null,
    title   varchar(60)  not null,
    query   varchar(500) not null,
    constraint saved_view_title unique (user_id, path, title)
);

--changeset participants:desk-entered
--comment: How a request or a readiness of a school year came to be known, and who typed it in.
create table entered (
    person_id  uuid        not null references person on delete cascade,
    year       integer     not null,
    what       varchar(10) not null check (what in ('REQUEST', 'READINESS')),
    source     varchar(20) not null check (source in ('PAPER', 'SPOKEN', 'CLASS_TEACHER')),
    entered_by uuid        not null,
    entered_at timestamptz not null,
    primary key (person_id, year, what)
);

--changeset participants:desk-erase splitStatements:false
--comment: Runs before the person's own row loses name and account, since it is called by name and «desk» stands before.
create function erase_in_desk(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
declare
    former person%rowtype;
begin
    select * into former from person p where p.id = who;

    delete from entered e where e.person_id = who;
    get diagnostics amount = row_count;
    what := 'ENTERED';
    return next;

    delete from saved_view v
    where v.user_id = who or v.user_id = former.user_id
       or (former.name_key <> '' and position(lower(former.surname) in lower(v.title)) > 0);
    get diagnostics amount = row_count;
    what := 'SAVED_VIEW';
    return next;
end $$;
