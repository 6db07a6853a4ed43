-- has a query turned into XML → 42501 0A000
select query_to_xml('select * from OTHER.person', true, false, '')
-- has a query turned into XML with its schema → 42501 0A000
select query_to_xml_and_xmlschema('select * from OTHER.person', true, false, '')
-- has the layout of a query turned into XML → 42501 0A000
select query_to_xmlschema('select * from OTHER.person', true, false, '')
-- has a table turned into XML → 42501 0A000
select table_to_xml('OTHER.person', true, false, '')
-- has a table turned into XML with its schema → 42501 0A000
select table_to_xml_and_xmlschema('OTHER.person', true, false, '')
-- has a cursor turned into XML → 42501 0A000
begin; declare c cursor for select * from OTHER.person; select cursor_to_xml('c', 10, true, false, '')
-- has a schema turned into XML, which passes by what it may not read → nothing 42501 0A000
select schema_to_xml('OTHER', true, false, '')
-- has a schema turned into XML with its layout → nothing 42501 0A000
select schema_to_xml_and_xmlschema('OTHER', true, false, '')
-- has a table that it reads in SQL turned into the layout → 42501 0A000
select table_to_xmlschema('OTHER.person', true, false, '')
-- has a query counted by words → 42501
select * from ts_stat('select to_tsvector(surname) from OTHER.person')
-- has a query rewrite its search → 42501
select ts_rewrite('a'::tsquery, 'select surname::tsquery, surname::tsquery from OTHER.person')
-- looks a row's newest place up by the name of the table → 42501
select currtid2('OTHER.person', '(0,1)')
-- has an index of the other tidied → 42501
select brin_summarize_new_values('OTHER.person_name')
-- has an index of the other emptied → 42501
select gin_clean_pending_list('OTHER.person_name')
-- calls the function of a trigger → 0A000 42809 39P01
select suppress_redundant_updates_trigger()
-- calls the function that makes logins by another path → 42883
set search_path = provisioning; select provision_school('s_aaaaaaaaaaaa', 'x')
-- sends text to whoever listens → 42501
select pg_notify('channel', 'text')
-- takes a lock by a number → 42501
select pg_advisory_lock(1)
-- tries a lock by a number → 42501
select pg_try_advisory_lock(1)
-- takes a lock until the end of the transaction → 42501
select pg_advisory_xact_lock(hashtext('provision_school'), hashtext('OTHER'))
-- shares a lock → 42501
select pg_advisory_lock_shared(1, 2)
-- tries to share a lock for a transaction → 42501
select pg_try_advisory_xact_lock_shared(1)
-- gives all locks back → 42501
select pg_advisory_unlock_all()
-- exports what it sees for another to import → 42501
begin; select pg_export_snapshot()
-- writes a block of program → 42501
do $$ begin perform 1; end $$
-- runs a block of program that notes what it finds → 42501
do $$ declare t text; begin for t in select surname from OTHER.person loop raise notice '%', t; end loop; end $$
-- hides what it does in a cursor's name → 42501
begin; declare "CANARY" cursor for select * from OTHER.event_publication
-- has the planner show its tree → 42501
set debug_print_plan = on; set client_min_messages = log; select * from OTHER.person
-- asks for the most talkative errors → 42501
set client_min_messages = debug5; select * from OTHER.person
-- lets the plan be kept over a change of rights → 42501
set plan_cache_mode = force_generic_plan; prepare p(text) as select * from OTHER.person where surname = $1; execute p('CANARY')
