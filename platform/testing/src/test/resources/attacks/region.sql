-- reads the marks → 42501
select * from region.mark
-- reads its own marks → 42501
select * from region.mark where school = session_user
-- counts the marks → 42501
select count(*) from region.mark
-- reads the mark it has just left → 42501
insert into region.mark (kind) values ('FIGURES') returning *
-- reads only the number of its mark → 42501
insert into region.mark (kind) values ('FIGURES') returning id
-- marks another school → 42501
insert into region.mark (kind, school) values ('FIGURES', 'OTHER')
-- chooses the number of its mark → 42501
insert into region.mark (id, kind) overriding system value values (1, 'FIGURES')
-- claims its mark → 42501
insert into region.mark (kind, claim) values ('FIGURES', 1)
-- dates its mark → 42501
insert into region.mark (kind, at) values ('FIGURES', now())
-- leaves every column to the server → 23502
insert into region.mark default values
-- hears by a conflict whether a mark is there → 42501
insert into region.mark (kind) values ('FIGURES') on conflict (id) do nothing
-- changes a mark by a conflict → 42501
insert into region.mark (kind) values ('FIGURES') on conflict (id) do update set school = 'OTHER'
-- hears by any conflict → nothing
insert into region.mark (kind) values ('FIGURES') on conflict do nothing
-- writes what is not a kind → 23514
insert into region.mark (kind) values ('x')
-- writes more than fits → 22001
insert into region.mark (kind) values ('CANARYCANARY')
-- changes marks → 42501
update region.mark set school = 'OTHER'
-- takes marks away → 42501
delete from region.mark
-- empties the marks → 42501
truncate region.mark
-- copies the marks out → 42501
copy region.mark to stdout
-- copies marks in → 0A000
copy region.mark (kind) from stdin
-- merges marks → 42501
merge into region.mark m using (values (1)) v(n) on m.id = v.n when matched then delete
-- switches the security of rows off → 42501
set row_security = off; select * from region.mark
-- switches it off for a mark → 42501
set row_security = off; insert into region.mark (kind) values ('FIGURES')
-- takes the security of rows from the table → 42501
alter table region.mark disable row level security
-- drops the policy → 42501
drop policy mark_of_school on region.mark
-- makes a policy that lets everything through → 42501
create policy mine on region.mark using (true)
-- changes the policy → 42501
alter policy mark_of_school on region.mark with check (true)
-- peeks by a condition that shows what it sees → 42501
select * from region.mark where cast(school as int) = 1
-- peeks by a condition on what it inserts → 42501
insert into region.mark (kind) select kind from region.mark
-- leaves a mark only if another is there → 42501
insert into region.mark (kind) select 'FIGURES' where exists (select from region.mark where school = 'OTHER')
-- forges who it is before it marks → 42501
set session authorization OTHER; insert into region.mark (kind) values ('FIGURES')
-- reads the last number of the marks → 42501
select last_value from region.mark_id_seq
-- draws a number of the marks → 42501
select nextval('region.mark_id_seq')
-- asks for the number it was given → 42501
insert into region.mark (kind) values ('FIGURES'); select currval('region.mark_id_seq')
-- asks for the last number it was given → 42501
insert into region.mark (kind) values ('FIGURES'); select lastval()
-- turns the numbers back → 42501
select setval('region.mark_id_seq', 1)
-- draws a number of the claims → 42501
select nextval('region.mark_claim')
-- turns the claims back → 42501
select setval('region.mark_claim', 1)
-- asks the catalogue for the last number → nothing
select pg_sequence_last_value('region.mark_id_seq')
-- asks the list of sequences for it → nothing
select last_value from pg_sequences where schemaname = 'region' and last_value is not null
-- holds the marks against everyone → 42501
begin; lock table region.mark in access exclusive mode
-- keeps the marks from being altered → 42501
begin; lock table region.mark in row exclusive mode
-- holds the marks against writers → 42501
begin; lock table region.mark in share mode
-- puts the region in its path and reads the register → 42501
set search_path = region; select * from school_schema
-- makes itself a school once more → 42501
select provisioning.provision_school('s_aaaaaaaaaaaa', 'x')
-- makes itself the other school's login anew → 42501
select provisioning.provision_school('OTHER', 'SCRAM-SHA-256$4096:AAAA$AAAA:AAAA')
-- learns by a foreign key which school is in the register → 42501
alter table OWN.person add constraint mine foreign key (id) references region.school
-- makes a table that refers to the register → 42501
create table OWN.mine (school uuid references region.school)
-- reads whom schools have erased → 42501
select * from region.erasure
-- reads whom it has erased itself → 42501
select * from region.erasure where school = session_user
-- erases somebody of another school → 42501
insert into region.erasure (subject, erased_on, school) values (gen_random_uuid(), '2026-09-01', 'OTHER')
-- reads the erasure it has just left → 42501
insert into region.erasure (subject, erased_on) values (gen_random_uuid(), '2026-09-01') returning *
-- takes an erasure back → 42501
delete from region.erasure where school = session_user
-- changes an erasure → 42501
update region.erasure set school = 'OTHER'
-- forgets all erasures → 42501
truncate region.erasure
