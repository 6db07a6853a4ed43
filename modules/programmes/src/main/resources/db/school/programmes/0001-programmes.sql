--liquibase formatted sql logicalFilePath:db/school/programmes/0001-programmes.sql

--changeset programmes:0001-mentoring-form
create table mentoring_form (
    code           varchar(40)   not null,
    valid_from     date          not null,
    valid_to       date,
    title          varchar(100)  not null,
    goal           varchar(1000) not null,
    reporting_form varchar(30)   not null,
    mentor_kinds   varchar(60)   not null,
    mentee_kinds   varchar(60)   not null,
    capacity_hint  integer       not null check (capacity_hint between 1 and 20),
    labour_code    boolean       not null,
    end_month      smallint      not null check (end_month between 1 and 12),
    end_day        smallint      not null check (end_day between 1 and 31),
    position       smallint      not null,
    constraint mentoring_form_pk primary key (code, valid_from),
    constraint mentoring_form_term check (valid_to >= valid_from)
);

--changeset programmes:0001-programme
create table programme (
    id              uuid         not null constraint programme_pk primary key,
    version         integer      not null,
    form_code       varchar(40)  not null,
    form_valid_from date         not null,
    school_year     smallint     not null,
    title           varchar(100) not null,
    opened_on       date         not null,
    constraint programme_once unique (form_code, school_year),
    constraint programme_form foreign key (form_code, form_valid_from) references mentoring_form (code, valid_from)
);

--changeset programmes:0001-mentorship
create table mentorship (
    id                uuid        not null constraint mentorship_pk primary key,
    version           integer     not null,
    programme         uuid        not null constraint mentorship_programme references programme (id),
    form_code         varchar(40) not null,
    mentor            uuid        not null,
    mentee            uuid        not null,
    state             varchar(20) not null check (state in ('WORKING', 'SUSPENDED', 'COMPLETED', 'STOPPED_EARLY')),
    starts_on         date        not null,
    planned_until     date        not null,
    entered_on        date        not null,
    ended_on          date,
    end_reason        varchar(300),
    suspended_until   date,
    suspension_reason varchar(300),
    order_number      varchar(40),
    order_date        date,
    meetings_before   integer     not null default 0 check (meetings_before >= 0),
    origin            varchar(10) not null check (origin in ('BY_HAND', 'MATCHED')),
    proposal          uuid        constraint mentorship_proposal_once unique,
    constraint mentorship_two_people check (mentor <> mentee),
    constraint mentorship_term check (planned_until >= starts_on),
    constraint mentorship_end check (ended_on >= starts_on),
    constraint mentorship_ended check ((state in ('COMPLETED', 'STOPPED_EARLY')) = (ended_on is not null)),
    constraint mentorship_order check ((order_number is null) = (order_date is null))
);
create index mentorship_of_programme on mentorship (programme);
create index mentorship_of_mentor on mentorship (mentor);
create index mentorship_of_mentee on mentorship (mentee);
create unique index mentorship_current_once on mentorship (form_code, mentor, mentee)
    where state in ('WORKING', 'SUSPENDED');
