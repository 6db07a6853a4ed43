-- lets itself into the other → 42501
grant OTHER to OWN
-- lets the other into itself → 42501
grant OWN to OTHER
-- lets itself into the owner of all → 42501
grant app_owner to OWN
-- lets itself read everything → 42501
grant pg_read_all_data to OWN
-- lets the other schools into what all are members of → 42501
grant school_all to nowhere with admin option
-- gives itself the other's table → 42501
grant select on OTHER.person to OWN
-- gives itself all of the other's tables → 42501
grant select on all tables in schema OTHER to OWN
-- gives itself the use of the other's schema → 42501
grant usage on schema OTHER to OWN
-- gives the other its own table, which has no effect → nothing
grant select on OWN.person to OTHER
-- gives everyone its own schema, which has no effect → nothing
grant usage on schema OWN to public
-- gives itself the marks → 42501
grant select on region.mark to OWN
-- gives itself the right to make tables → 42501
grant create on schema public to OWN
-- gives itself temporary tables, which has no effect → nothing
grant temp on database DATABASE to OWN
-- gives itself files → 42501
grant execute on function pg_read_file(text) to OWN
-- takes the other's rights away → 42501
revoke all on schema OTHER from OTHER
-- takes the other out of the schools → 42501
revoke school_all from OTHER
-- takes a table of its own over → 42501
alter table OWN.person owner to OWN
-- takes a table of the other over → 42501
alter table OTHER.person owner to OWN
-- takes the other's schema over → 42501
alter schema OTHER owner to OWN
-- takes the database over → 42501
alter database DATABASE owner to OWN
-- takes all that the other owns over → 42501
reassign owned by OTHER to OWN
-- takes all that the owner of all owns over → 42501
reassign owned by app_owner to OWN
-- drops all that the other owns → 42501
drop owned by OTHER cascade
-- changes what new tables of the owner give → 42501
alter default privileges for role app_owner in schema OTHER grant select on tables to OWN
-- changes what new tables of the other give → 42501
alter default privileges for role OTHER grant select on tables to OWN
-- gives everyone its own future tables, of which there are none → nothing
begin; alter default privileges grant select on tables to OTHER; rollback
-- changes the other's password → 42501
alter role OTHER password 'x'
-- changes the superuser's password → 42501
alter role postgres password 'x'
-- makes itself a superuser → 42501
alter role OWN superuser
-- lets itself pass the security of rows → 42501
alter role OWN bypassrls
-- lets itself make logins → 42501
alter role OWN createrole
-- lets itself replicate → 42501
alter role OWN replication
-- lets itself connect more often → 42501
alter role OWN connection limit -1
-- locks the other out → 42501
alter role OTHER nologin
-- changes the other's path → 42501
alter role OTHER set search_path = OWN
-- changes everyone's path → 42501
alter role all set search_path = OWN
-- changes the path of the database → 42501
alter database DATABASE set search_path = OWN
-- lets itself into another database → 42501
grant connect on database template1 to OWN
-- hangs a label on the other → 42501
comment on role OTHER is 'x'
-- hangs a security label on the other → 22023 42501
security label on role OTHER is 'x'
