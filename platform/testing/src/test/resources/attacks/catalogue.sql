-- reads the logins with their verifiers → 42501
select * from pg_authid
-- reads the verifiers by the old view → 42501
select * from pg_shadow
-- reads the passwords in the public view, which are stars → nothing
select rolname from pg_roles where rolpassword <> '********'
-- reads the passwords in the view of users → nothing
select usename from pg_user where passwd <> '********'
-- reads the samples of values → nothing
select * from pg_stats where schemaname = 'OTHER'
-- reads the samples in their table → 42501
select * from pg_statistic
-- reads the samples of several columns → nothing
select * from pg_stats_ext where schemaname = 'OTHER'
-- reads the samples of expressions → 42501 nothing
select * from pg_stats_ext_exprs where schemaname = 'OTHER'
-- reads the data of extended statistics → 42501
select * from pg_statistic_ext_data
-- reads how many rows a table has → 42501
select reltuples from pg_class where oid = 'OTHER.person'::regclass
-- reads how many pages a table has → 42501
select relpages from pg_class where relname = 'person'
-- reads all that is said of a table → 42501
select * from pg_class where relname = 'person'
-- reads all that is said of a table as one value → 42501
select c from pg_class c where relname = 'person'
-- reads how often a table was rewritten → 42501
select relfilenode, relfrozenxid from pg_class where relname = 'person'
-- reads which transaction last touched the entry of a table → 42501
select xmin from pg_class where relname = 'person'
-- reads the counters of tables → 42501
select * from pg_stat_all_tables where schemaname = 'OTHER'
-- reads the counters of users' tables → 42501
select n_tup_ins from pg_stat_user_tables where schemaname = 'OTHER'
-- reads the counters of this transaction → 42501
select * from pg_stat_xact_all_tables where schemaname = 'OTHER'
-- reads the counters of blocks → 42501
select * from pg_statio_all_tables where schemaname = 'OTHER'
-- reads the counters of indexes → 42501
select * from pg_stat_all_indexes where schemaname = 'OTHER'
-- reads the counters of functions → 42501
select * from pg_stat_user_functions
-- reads a counter by its function → 42501
select pg_stat_get_tuples_inserted('OTHER.person'::regclass)
-- reads the live rows by their function → 42501
select pg_stat_get_live_tuples('OTHER.person'::regclass)
-- reads when a table was last written or read → 42501
select pg_stat_get_lastscan('OTHER.person'::regclass)
-- asks whether there are counters at all → 42501
select pg_stat_have_stats('relation', (select oid from pg_database where datname = current_database()), 'OTHER.person'::regclass::oid::bigint)
-- reads how large a table is → 42501
select pg_relation_size('OTHER.person')
-- reads how large a table is with all that belongs to it → 42501
select pg_total_relation_size('OTHER.person')
-- reads how large it is without its indexes → 42501
select pg_table_size('OTHER.person')
-- reads how large its indexes are → 42501
select pg_indexes_size('OTHER.person')
-- reads how large the database is → 42501
select pg_database_size(current_database())
-- reads how large the place of files is → 42501
select pg_tablespace_size('pg_default')
-- reads in which file a table lies → 42501
select pg_relation_filepath('OTHER.person')
-- reads the number of that file → 42501
select pg_relation_filenode('OTHER.person')
-- reads what the sessions are doing → 42501
select * from pg_stat_activity
-- reads the sessions by their function → 42501
select * from pg_stat_get_activity(null)
-- reads the statement of one session → 42501
select pg_stat_get_backend_activity(1)
-- reads which sessions there are → 42501
select pg_stat_get_backend_idset()
-- reads the ciphers of sessions → 42501
select * from pg_stat_ssl
-- reads the locks → 42501
select * from pg_locks
-- reads the locks by their function → 42501
select * from pg_lock_status()
-- asks who holds another session up → 42501
select pg_blocking_pids(OTHER_PID)
-- reads the state of replication → 42501
select * from pg_stat_replication
-- reads the slots of replication → 42501
select * from pg_replication_slots
-- reads the counters of the database → 42501
select * from pg_stat_database
-- reads the counters of reading and writing → 42501
select * from pg_stat_io
-- reads the counters of the log of writes → 42501
select * from pg_stat_wal
-- reads the progress of copying → 42501
select * from pg_stat_progress_copy
-- reads the memory of the server → 42501
select * from pg_shmem_allocations
-- reads the memory of its session → 42501
select * from pg_backend_memory_contexts
-- reads the statements that were prepared, which are its own → nothing
select * from pg_prepared_statements where statement like '%CANARY%' or name like 'CANARY%'
-- reads the open cursors, which are its own → nothing
select * from pg_cursors where name = 'CANARY'
-- reads the prepared transactions → nothing
select * from pg_prepared_xacts
-- reads the rules of the door → 42501
select * from pg_hba_file_rules
-- reads the names of the door → 42501
select * from pg_ident_file_mappings
-- reads the files of settings → 42501
select * from pg_file_settings
-- reads where the data lie → 42501
show data_directory
-- reads where the rules of the door lie → 42501
select current_setting('hba_file')
-- reads the build's settings → 42501
select * from pg_config
-- reads the statements of all → 42P01
select * from pg_stat_statements
-- reads the mappings of foreign users → 42501
select * from pg_user_mapping
-- reads the connections of subscriptions → 42501
select subconninfo from pg_subscription
-- reads large objects → 42501
select * from pg_largeobject
-- reads the tables it is told of by the standard → nothing
select * from information_schema.tables where table_schema = 'OTHER'
-- reads the columns it is told of by the standard → nothing
select * from information_schema.columns where table_schema = 'OTHER'
-- reads the routines it is told of by the standard → nothing
select routine_definition from information_schema.routines where routine_schema = 'provisioning' and routine_definition is not null
-- changes the catalogue → 42501
update pg_authid set rolsuper = true where rolname = 'OWN'
-- changes the catalogue of tables → 42501
update pg_class set relowner = 0
-- adds itself to the members → 42501
insert into pg_auth_members select * from pg_auth_members
-- lets itself change the catalogue → 42501
set allow_system_table_mods = on
