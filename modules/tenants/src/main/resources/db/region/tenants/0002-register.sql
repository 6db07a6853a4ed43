--liquibase formatted sql logicalFilePath:db/region/tenants/0002-register.sql

--changeset tenants:register-upload
create table register_upload (
    id uuid primary key,
    version bigint not null,
    file_name varchar(200) not null,
    uploaded_at timestamptz not null,
    confirmed_at timestamptz
);
create table register_row (
    upload uuid not null references register_upload on delete cascade,
    place integer not null,
    line integer not null,
    name varchar(300) not null,
    short_name varchar(80) not null,
    inn varchar(40) not null,
    municipality varchar(120) not null,
    kind varchar(120) not null,
    director varchar(150) not null,
    school uuid references school,
    primary key (upload, place)
);
