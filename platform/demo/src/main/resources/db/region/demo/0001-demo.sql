--liquibase formatted sql

--changeset demo:demo-school
create table demo_school (
    alias varchar(40) primary key
);
