--liquibase formatted sql

--changeset participants:rights-blocked
--comment: Whose data are blocked is seen by nobody; only the register of requests knows them.
alter table person add column blocked_on date;

--changeset participants:rights-terms
--comment: Within how many days the school must do what a person asks for; dated, since the law changes.
create table subject_term (
    kind       varchar(20) not null check (kind in ('ACCESS', 'CORRECTION', 'STOP_UNLAWFUL', 'OBJECTION', 'WITHDRAWAL')),
    valid_from date        not null,
    days       integer     not null check (days > 0),
    more_days  integer     not null check (more_days >= 0),
    working    boolean     not null,
    basis      varchar(100) not null,
    primary key (kind, valid_from)
);
insert into subject_term (kind, valid_from, days, more_days, working, basis) values
    ('ACCESS', '2022-09-01', 10, 5, true, '152-ФЗ, ст. 20 ч. 1'),
    ('CORRECTION', '2022-09-01', 7, 0, true, '152-ФЗ, ст. 21 ч. 2'),
    ('STOP_UNLAWFUL', '2022-09-01', 3, 0, true, '152-ФЗ, ст. 21 ч. 3'),
    ('OBJECTION', '2022-09-01', 10, 5, true, '152-ФЗ, ст. 21 ч. 5.1'),
    ('WITHDRAWAL', '2022-09-01', 30, 0, false, '152-ФЗ, ст. 21 ч. 5');

--changeset participants:rights-requests
create table subject_request (
    id          uuid primary key,
    version     integer      not null,
    number      integer      not null constraint subject_request_number unique,
    person_id   uuid         not null,
    kind        varchar(20)  not null check (kind in ('ACCESS', 'CORRECTION', 'STOP_UNLAWFUL', 'OBJECTION', 'WITHDRAWAL')),
    asked_by    varchar(10)  not null check (asked_by in ('SELF', 'PARENT', 'OFFICE')),
    channel     varchar(10)  not null check (channel in ('PAPER', 'CALL', 'VISIT')),
    received_on date         not null,
    due_on      date         not null,
    basis       varchar(100) not null,
    extended    boolean      not null,
    text        varchar(1000),
    closed_on   date,
    outcome     varchar(10) check (outcome in ('DONE', 'REFUSED')),
    answer      varchar(500)
);
create index subject_request_person on subject_request (person_id);

create table destruction_task (
    id         uuid primary key,
    version    integer      not null,
    person_id  uuid         not null,
    request_id uuid,
    ground     varchar(20)  not null check (ground in ('WITHDRAWAL', 'OBJECTION', 'STOP_UNLAWFUL', 'TERM_OVER')),
    set_on     date         not null,
    due_on     date         not null,
    act        integer
);
create unique index destruction_task_open on destruction_task (person_id) where act is null;

create table destruction_act (
    number     integer      primary key,
    done_on    date         not null,
    person_id  uuid         not null,
    ground     varchar(20)  not null,
    set_on     date         not null,
    categories varchar(2000) not null,
    user_id    uuid         not null,
    login      varchar(100) not null
);

--changeset participants:rights-requests-grants splitStatements:false
do $$
declare
    holder text;
begin
    for holder in
        select distinct pg_get_userbyid(a.grantee) from pg_class c cross join aclexplode(c.relacl) a
        where c.oid = 'destruction_act'::regclass and a.grantee not in (c.relowner, 0)
    loop
        execute format('revoke update, delete on destruction_act from %I', holder);
    end loop;
end $$;

--changeset participants:rights-erase splitStatements:false
--comment: What is left of an erased person: an identifier, the papers that the law keeps, and that there was a request.
create function erase_in_participants(who uuid, day date) returns table (what varchar, amount bigint)
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
        remarks = '', changes = ''
    where l.person_id = who
       or (l.surname = former.surname and l.given = former.given
           and l.patronymic is not distinct from former.patronymic and former.name_key <> '');
    get diagnostics amount = row_count;
    what := 'ROSTER';
    return next;

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
