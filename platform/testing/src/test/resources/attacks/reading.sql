-- reads by full name → 42501
select * from OTHER.person
-- reads all it can of a table → 42501
table OTHER.person
-- counts → 42501
select count(*) from OTHER.person
-- asks only whether there is a row → 42501
select exists (select from OTHER.person)
-- reads one column → 42501
select surname from OTHER.person
-- reads the place of a row → 42501
select ctid from OTHER.person
-- reads who wrote a row and which table it lies in → 42501
select xmin, tableoid from OTHER.person
-- reads a row by its place → 42501
select * from OTHER.person where ctid = '(0,1)'
-- reads the events → 42501
select serialized_event from OTHER.event_publication
-- reads the consents → 42501
select * from OTHER.consent
-- reads the upload of a list → 42501
select * from OTHER.roster_line
-- reads Liquibase's bookkeeping of the other → 42501
select * from OTHER.databasechangelog
-- reads through a path of schemas → 42P01
set search_path = OTHER; select * from person
-- puts the other in front of its own and reads what it gets → nothing
set search_path = OTHER, OWN; select * from person
-- puts the other in front by a setting → nothing
select set_config('search_path', 'OTHER,OWN', false); select * from person
-- names the other as the user's own schema → nothing
set search_path = "$user", OTHER; select * from person
-- reads through a common table expression → 42501
with p as (select * from OTHER.person) select * from p
-- reads in a recursive one → 42501
with recursive r as (select surname from OTHER.person union select surname from r) select * from r
-- reads through a lateral join → 42501
select p.* from (values (1)) v(n) cross join lateral (select * from OTHER.person) p
-- joins its own rows to the other's → 42501
select * from person a join OTHER.person b on a.surname = b.surname
-- takes what both have → 42501
select surname from person intersect select surname from OTHER.person
-- reads a sample → 42501
select * from OTHER.person tablesample system (100)
-- reads as one value → 42501
select (select p from OTHER.person p limit 1)
-- reads as JSON → 42501
select json_agg(p) from OTHER.person p
-- reads through a cursor → 42501
begin; declare c cursor for select * from OTHER.person; fetch all from c
-- reads through a held cursor → 42501
declare c cursor with hold for select * from OTHER.person
-- reads through a prepared statement → 42501
prepare p as select * from OTHER.person; execute p
-- reads through a plan made under another path → 42P01
prepare p as select * from person; set search_path = OTHER; execute p
-- copies the table out → 42501
copy OTHER.person to stdout
-- copies a query out → 42501
copy (select * from OTHER.person) to stdout
-- copies out what a deletion returns → 42501
copy (delete from OTHER.person returning *) to stdout
-- locks rows and reads them → 42501
select * from OTHER.person for update
-- reads only rows that nobody holds → 42501
select * from OTHER.person for share skip locked
-- lets the planner tell → 42501
explain select * from OTHER.person where surname = 'CANARY'
-- lets the planner run it and tell → 42501
explain (analyze, verbose, buffers) select * from OTHER.person
-- copies into a table of its own making → 42501
create table OWN.mine as select * from OTHER.person
-- copies into a table by the old word → 42501
select * into OWN.mine from OTHER.person
-- copies into its own table → 42501
insert into event_publication (id, listener_id, event_type, serialized_event, publication_date) select id, surname, 't', surname, now() from OTHER.person
-- compares by an update of its own rows → 42501
update person set surname = (select surname from OTHER.person limit 1)
-- deletes its own rows by the other's → 42501
delete from person p using OTHER.person o where p.surname = o.surname
-- merges the other's rows into its own → 42501
merge into person p using OTHER.person o on p.id = o.id when matched then update set surname = o.surname
-- writes the database's name before the schema → 42501
select * from DATABASE.OTHER.person
-- writes the name in quotes → 42501
select * from "OTHER"."person"
-- writes the name in escapes → 42501
select * from U&"OTHER".U&"\0070erson"
-- reads another database → 0A000
select * from postgres.pg_catalog.pg_class
-- names a table that is not there in the other → 42501
select * from OTHER.no_such_table
