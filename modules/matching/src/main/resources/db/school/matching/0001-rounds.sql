--liquibase formatted sql

--changeset matching:rounds
create table matching_round (
    programme   uuid        not null constraint matching_round_pk primary key,
    version     integer     not null,
    proposed_on date        not null,
    seed        bigint      not null,
    input_hash  varchar(64) not null
);

create table matching_proposal (
    programme   uuid         not null constraint matching_proposal_round references matching_round (programme),
    mentee      uuid         not null,
    id          uuid         not null constraint matching_proposal_once unique,
    mentor      uuid         not null,
    reasons     varchar(300) not null,
    by_hand     boolean      not null,
    accepted_on date,
    constraint matching_proposal_pk primary key (programme, mentee),
    constraint matching_proposal_two_people check (mentor <> mentee)
);

create table matching_leftover (
    programme uuid          not null constraint matching_leftover_round references matching_round (programme),
    mentee    uuid          not null,
    why       varchar(20)   not null check (why in ('NOBODY_READY', 'ALL_REFUSED', 'PLACES_SHORT', 'TAKEN_OUT')),
    refusals  varchar(1000) not null,
    sharing   integer       not null check (sharing >= 0),
    places    integer       not null check (places >= 0),
    mentors   varchar(400)  not null,
    constraint matching_leftover_pk primary key (programme, mentee)
);

create table matching_veto (
    programme uuid not null constraint matching_veto_round references matching_round (programme),
    mentee    uuid not null,
    mentor    uuid not null,
    constraint matching_veto_pk primary key (programme, mentee, mentor)
);
