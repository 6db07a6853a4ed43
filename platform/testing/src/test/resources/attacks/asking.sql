-- has a surname cast to a number → 42501
select cast(surname as int) from OTHER.person
-- divides by whether a row is there → 42501
select 1 / (select count(*) from OTHER.person where surname = 'CANARY')
-- divides in a case → 42501
select case when exists (select from OTHER.person where surname = 'CANARY') then 1 / 0 else 0 end
-- waits if a row is there → 42501
select pg_sleep(0.2) where exists (select from OTHER.person where surname = 'CANARY')
-- has the value stand in an error of JSON → 42501
select surname::json from OTHER.person
-- has the value stand in an error of a pattern → 42501
select 'x' ~ surname from OTHER.person
-- has the value stand in a name that is not there → 42501
select currval((select surname from OTHER.person limit 1))
-- has the value stand in a setting → 42501
select set_config('application_name', (select surname from OTHER.person limit 1), false)
-- has the value stand in an unknown setting → 42501
select current_setting((select surname from OTHER.person limit 1))
-- has the value stand in a path → 42501
select set_config('search_path', (select surname from OTHER.person limit 1), false)
-- enters a row under an identifier of the other, which is its own affair → nothing
begin; insert into event_publication (id, listener_id, event_type, serialized_event, publication_date) values ('OTHER_EVENT', 'l', 't', 'x', now()); rollback
-- enters a person under an identifier of the other → nothing
begin; insert into person (id, version, surname, given, name_key, kind) values ('OTHER_EVENT', 0, 'x', 'x', 'x', 'STAFF'); rollback
-- enters a login that the other has, which is free here → nothing
begin; insert into person (id, version, surname, given, name_key, kind, login) values (gen_random_uuid(), 0, 'x', 'x', 'x', 'STAFF', 'CANARY'); rollback
-- refers to a person of the other → 23503
insert into consent (person_id, version, state, decided_on) values ('OTHER_EVENT', 0, 'GIVEN', now())
-- asks whether it may read the other, which it may not even name → 42501
select 1 where has_table_privilege(session_user, 'OTHER.person', 'select')
-- asks whether there is a table of that name → 42501
select to_regclass('OTHER.person')
-- asks whether any column may be read → 42501
select 1 where has_any_column_privilege('OTHER.person', 'select')
-- asks whether the schema may be used → nothing
select 1 where has_schema_privilege('OTHER', 'usage, create')
-- asks whether it may be the other → nothing
select 1 where pg_has_role('OTHER', 'member') or pg_has_role('OTHER', 'set')
-- asks whether it may be what all are members of → nothing
select 1 where pg_has_role('school_all', 'set')
-- asks how wide a value of the other is → 42501
select pg_column_size(surname) from OTHER.person
-- asks how the other's values are kept → 42501
select pg_column_compression(surname), pg_column_toast_chunk_id(surname) from OTHER.person
-- has the other's row compared with a row of its own → 42501
select (select p from person p limit 1) = (select p from OTHER.person p limit 1)
-- asks the planner how many rows it thinks there are → 42501
explain (format json) select count(*) from OTHER.person
-- asks the planner without running, by a generic plan → 42501
explain (generic_plan) select * from OTHER.person where surname = $1
-- reads the hidden table of long values → 42501
select * from pg_toast.TOAST_OF_OTHER
-- reads an index as if it were a table → 42809 42501
select * from OTHER.person_name
-- asks for the text of the other's default values → 42501
select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'OTHER.person'::regclass
-- listens and hears nothing of what the other does → nothing
listen CANARY
-- asks which channels it listens to → nothing
select * from pg_listening_channels()
-- asks how full the queue of messages is → nothing
select pg_notification_queue_usage() where false
