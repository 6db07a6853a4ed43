--liquibase formatted sql logicalFilePath:db/region/tenants/0001-school.sql

--changeset tenants:municipality
create table municipality (
    oktmo varchar(8) primary key,
    version bigint not null,
    name varchar(120) not null,
    short_name varchar(40) not null,
    kind varchar(40) not null,
    tile_column integer not null,
    tile_row integer not null
);

--changeset tenants:school
create table school (
    id uuid primary key,
    version bigint not null,
    alias varchar(40) not null,
    name varchar(300) not null,
    short_name varchar(80) not null,
    inn varchar(10) not null,
    municipality varchar(8) not null references municipality,
    kind varchar(20) not null,
    director varchar(150) not null,
    status varchar(12) not null,
    reached varchar(20) not null,
    failure varchar(40),
    rests_until timestamptz not null,
    constraint school_alias_is_unique unique (alias)
);
create index school_by_municipality on school (municipality);
create index school_by_inn on school (inn);
create index school_joining on school (rests_until) where status = 'JOINING';

--changeset tenants:appointment
create table appointment (
    id uuid primary key,
    version bigint not null,
    school uuid not null references school,
    role varchar(20) not null,
    name varchar(150) not null,
    order_number varchar(40),
    order_date date,
    login varchar(20) not null,
    account uuid,
    since date not null,
    until date,
    constraint appointment_login_is_unique unique (login),
    constraint appointment_order_is_whole check ((order_number is null) = (order_date is null)),
    constraint appointment_is_not_backwards check (until >= since)
);
create index appointment_by_school on appointment (school);
create unique index appointment_one_director on appointment (school) where role = 'DIRECTOR' and until is null;
