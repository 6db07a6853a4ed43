-- becomes the other school → 42501
set role OTHER
-- becomes the other school and reads → 42501
set role OTHER; select * from OTHER.person
-- steps back first → 42501
reset role; set role OTHER; select * from OTHER.person
-- ends the transaction first → 42501
commit; set role OTHER; select * from OTHER.person
-- gives the transaction up first → 42501
rollback; set role OTHER; select * from OTHER.person
-- becomes the other school for one transaction → 42501
begin; set local role OTHER; select * from OTHER.person
-- becomes nobody in particular and reads → 42501
set role none; select * from OTHER.person
-- becomes what all schools are members of → 42501
set role school_all
-- becomes the owner of all schemas → 42501
set role app_owner
-- becomes the region → 42501
set role region_app
-- becomes the login that makes schools → 42501
set role provisioner
-- becomes the login without a school → 42501
set role nowhere
-- becomes the superuser → 42501
set role postgres
-- becomes the reader of all data → 42501
set role pg_read_all_data
-- becomes the reader of the server's files → 42501
set role pg_read_server_files
-- becomes the watcher of all sessions → 42501
set role pg_monitor
-- logs in anew as the other school → 42501
set session authorization OTHER
-- logs in anew as the superuser → 42501
set session authorization postgres
-- logs in anew for one transaction → 42501
begin; set local session authorization OTHER
-- returns to the login it came with, then reads → 42501
set session authorization default; select * from OTHER.person
-- returns by the reset of the login → 42501
reset session authorization; select * from OTHER.person
-- throws the whole session away, then reads → 42501
discard all; select * from OTHER.person
-- throws the plans away, then reads → 42501
discard plans; select * from OTHER.person
-- resets every setting, then reads → 42501
reset all; select * from OTHER.person
-- sets the role as a setting → 42501
select set_config('role', 'OTHER', false)
-- sets the role as a setting for one transaction → 42501
begin; select set_config('role', 'OTHER', true); select * from OTHER.person
-- sets the login as a setting → 42501
select set_config('session_authorization', 'OTHER', false)
-- sets the role by updating the view of settings, where it does not stand → nothing
update pg_settings set setting = 'OTHER' where name = 'role'
-- claims to be a superuser → 55P02
set is_superuser = on
-- sets the role in a function that it may not make → 42501
create function OWN.f() returns void language sql set role = 'OTHER' as 'select 1'
-- makes itself the other school at its next login, which the next login would refuse → nothing
begin; alter role OWN set role = 'OTHER'; rollback
-- imports what another transaction sees → 42501
begin isolation level repeatable read; set transaction snapshot 'OTHER_SNAPSHOT'; select * from OTHER.person
-- writes a block that becomes the other school → 42501
do $$ begin execute 'set role OTHER'; end $$
-- writes a block that hides its errors → 42501
do $$ begin begin perform 1 from OTHER.person; raise notice 'there'; exception when others then raise notice '%', sqlerrm; end; end $$
