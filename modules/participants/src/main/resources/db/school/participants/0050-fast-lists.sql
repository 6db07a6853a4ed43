--liquibase formatted sql

--changeset participants:fast-lists-lines
--comment: Lines are written by COPY: a foreign key would be asked once for each. Whoever deletes a list deletes its lines.
alter table roster_line drop constraint roster_line_roster_id_fkey;
alter table roster_line add column name_key varchar(302) not null default '';
alter table roster_line add column to_mend boolean not null default false;
update roster_line
set name_key = translate(lower(concat_ws(' ', surname, given, patronymic)), 'ёabcehkmoptxy', 'еавсенкмортху')
where surname is not null;
update roster_line
set to_mend = true
where outcome = 'ERROR'
   or outcome <> 'REPEAT' and remarks ~ 'remark\.(unclear-class|no-class|impossible-date|future-date|unreadable-date)';

--changeset participants:fast-lists-tally
--comment: What came of a list as a whole, so that its page need not count lines; how far a long one is; what columns it has.
alter table roster add column tally varchar(300) not null default '';
alter table roster add column stage varchar(10) not null default 'PLANNED'
    check (stage in ('PLANNING', 'PLANNED', 'COMMITTING', 'FAILED'));
alter table roster add column rows_all integer not null default 0;
alter table roster add column rows_done integer not null default 0;
alter table roster add column failure varchar(600) not null default '';
alter table roster add column headings varchar(8000) not null default '';
update roster r set tally = coalesce((
    select string_agg(what || '=' || amount, ';' order by what) from (
        select outcome as what, count(*) as amount from roster_line where roster_id = r.id group by outcome
        union all
        select 'LOOK', count(*) from roster_line
        where roster_id = r.id and outcome not in ('ERROR', 'REPEAT') and remarks <> '' having count(*) > 0
        union all
        select 'MEND', count(*) from roster_line where roster_id = r.id and to_mend having count(*) > 0) counted), '');

--changeset participants:fast-lists-people
--comment: Who came with which list stands with the person: a row more for each would cost as much as the person.
alter table person add column came_with uuid;
update person p set came_with = d.roster_id from roster_deed d where d.added and d.person_id = p.id;
delete from roster_deed where added;
alter table roster_deed alter column added set default false;

--changeset participants:fast-lists-indexes
--comment: Few people have an account, and an index of those who have none is written for each person in vain.
alter table person drop constraint person_user_id_key;
alter table person drop constraint person_login_key;
create unique index person_user on person (user_id) where user_id is not null;
create unique index person_login on person (login) where login is not null;
