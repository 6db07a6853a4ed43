-- inserts → 42501
insert into OTHER.subject (code, position, title) values ('X', 99, 'x')
-- inserts where nothing stands in the way → 42501
insert into OTHER.subject (code, position, title) values ('MATHS', 99, 'x') on conflict do nothing
-- inserts over what is there → 42501
insert into OTHER.subject (code, position, title) values ('MATHS', 99, 'x') on conflict (code) do update set title = 'x'
-- inserts and reads the row back → 42501
insert into OTHER.subject (code, position, title) values ('X', 99, 'x') returning *
-- updates → 42501
update OTHER.person set surname = 'x'
-- updates and reads the old values → 42501
update OTHER.person set surname = 'x' returning old.*
-- deletes → 42501
delete from OTHER.person
-- deletes and reads → 42501
delete from OTHER.person returning *
-- empties → 42501
truncate OTHER.person
-- empties and all that hangs on it → 42501
truncate OTHER.person cascade
-- merges its own into the other → 42501
merge into OTHER.subject o using subject s on o.code = s.code when matched then update set title = 'x'
-- copies in → 42501
copy OTHER.subject (code, position, title) from stdin
-- deletes within a larger statement → 42501
with gone as (delete from OTHER.person returning *) select * from gone
-- drops a table → 42501
drop table OTHER.person
-- drops the schema → 42501
drop schema OTHER cascade
-- drops the login → 42501
drop role OTHER
-- renames the schema → 42501
alter schema OTHER rename to s_mine00000000
-- renames the login → 42501
alter role OTHER rename to s_mine00000000
-- takes a table over into its own schema → 42501
alter table OTHER.person set schema OWN
-- adds a column → 42501
alter table OTHER.person add column mine text
-- locks a table of the other → 42501
begin; lock table OTHER.person in access share mode
-- forges Liquibase's bookkeeping of its own schema → 42501
delete from OWN.databasechangelog
-- reads Liquibase's bookkeeping of its own schema → 42501
select * from OWN.databasechangelog
-- drops a table of its own → 42501
drop table OWN.person
-- empties a table of its own without deleting → 42501
truncate OWN.person
-- rebuilds an index of the other → 42501
reindex table OTHER.person
-- rebuilds every index there is in the other → 42501
reindex schema OTHER
-- orders a table of the other anew → 42501
cluster OTHER.person using person_name
-- cleans a table of the other, which is not its own → 42501
vacuum OTHER.person
-- takes statistics of the other, which is not its own → 42501
analyze OTHER.person
