--liquibase formatted sql

--changeset participants:list-sources
--comment: What a list that waits was read from, without the columns that nobody needs: to read it again when somebody says what a column means.
create table roster_source (
    roster_id uuid    not null references roster on delete cascade,
    position  integer not null,
    file      varchar(101) not null,
    said      varchar(1000) not null,
    content   bytea,
    primary key (roster_id, position)
);

--changeset participants:list-headings
--comment: What a coordinator has said that a heading means, for all lists to come.
create table heading_meaning (
    heading varchar(80) primary key,
    kind    varchar(10) not null,
    said_on date        not null
);

--changeset participants:list-terms
--comment: How long a list waits to be confirmed; then it goes with all its lines. Dated, for a school's order may change it.
create table list_term (
    valid_from date    primary key,
    days       integer not null check (days > 0)
);
insert into list_term (valid_from, days) values ('2020-09-01', 30);

--changeset participants:list-erase splitStatements:false
--comment: Runs before the card is emptied. What a list was read from names people whom no column leads to, and is only a convenience: all of it goes.
create function erase_in_lists(who uuid, day date) returns table (what varchar, amount bigint)
language plpgsql as $$
begin
    if exists (select from person where id = who and name_key <> '') then
        update roster_line l set name_key = ''
        where l.person_id = who or l.name_key = (select name_key from person where id = who);
        delete from roster_source;
    end if;
    return;
end $$;
