--liquibase formatted sql

--changeset participants:rights-access-journal
--comment: Who saw whose data. Each row carries the hash of the one before; nobody of the school changes or deletes a row.
create table access_view (
    number   bigint primary key,
    seen_at  timestamptz  not null,
    user_id  uuid         not null,
    login    varchar(100) not null,
    roles    varchar(200) not null,
    place    varchar(20)  not null,
    fields   varchar(400) not null,
    previous varchar(64)  not null,
    hash     varchar(64)  not null
);
create table access_view_person (
    number    bigint not null references access_view,
    person_id uuid   not null,
    primary key (person_id, number)
);
create index access_view_person_number on access_view_person (number);
create table access_head (
    number bigint      not null,
    hash   varchar(64) not null
);
insert into access_head (number, hash) values (0, '');

--changeset participants:rights-access-journal-grants splitStatements:false
do $$
declare
    holder text;
begin
    for holder in
        select distinct pg_get_userbyid(a.grantee) from pg_class c cross join aclexplode(c.relacl) a
        where c.oid = 'access_view'::regclass and a.grantee not in (c.relowner, 0)
    loop
        execute format('revoke update, delete on access_view, access_view_person from %I', holder);
        execute format('revoke insert, delete on access_head from %I', holder);
    end loop;
end $$;
