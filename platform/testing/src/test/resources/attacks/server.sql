-- reads a file → 42501
select pg_read_file('/etc/passwd')
-- reads a file of the server → 42501
select pg_read_file('postgresql.conf')
-- reads a file as bytes → 42501
select pg_read_binary_file('PG_VERSION')
-- reads a part of a file → 42501
select pg_read_file('PG_VERSION', 0, 2)
-- lists a folder → 42501
select pg_ls_dir('.')
-- lists the server's log → 42501
select pg_ls_logdir()
-- lists the log of writes → 42501
select pg_ls_waldir()
-- lists the temporary files → 42501
select pg_ls_tmpdir()
-- lists the archive → 42501
select pg_ls_archive_statusdir()
-- looks at a file → 42501
select pg_stat_file('PG_VERSION')
-- asks for the log's name → 42501
select pg_current_logfile()
-- copies a table to a file → 42501
copy (select 1) to '/tmp/nastavnik-attack'
-- copies a table to a program → 42501
copy (select 1) to program 'id'
-- copies a file in → 42501
copy person from '/etc/passwd'
-- copies from a program → 42501
copy person from program 'id'
-- loads a library → 42501
load 'pageinspect'
-- loads a library by its path → 42501
load '/tmp/mine.so'
-- loads libraries at its next login → 42501
set session_preload_libraries = 'mine'
-- changes the server's settings → 42501
alter system set listen_addresses = '*'
-- takes the server's settings back → 42501
alter system reset all
-- makes the server read its settings → 42501
select pg_reload_conf()
-- begins a new log → 42501
select pg_rotate_logfile()
-- ends the other's session → 42501
select pg_terminate_backend(OTHER_PID)
-- ends the other's statement → 42501
select pg_cancel_backend(OTHER_PID)
-- has the memory of the other's session written down → 42501
select pg_log_backend_memory_contexts(OTHER_PID)
-- begins a backup → 42501
select pg_backup_start('mine')
-- switches the log of writes → 42501
select pg_switch_wal()
-- marks a point to return to → 42501
select pg_create_restore_point('mine')
-- makes the server the first of its cluster → 42501
select pg_promote()
-- makes a slot that decodes writes → 42501
select pg_create_logical_replication_slot('mine', 'test_decoding')
-- makes a slot that ships writes → 42501
select pg_create_physical_replication_slot('mine')
-- reads decoded writes → 42501
select * from pg_logical_slot_get_changes('mine', null, null)
-- peeks at decoded writes → 42501
select * from pg_logical_slot_peek_changes('mine', null, null)
-- drops a slot → 42501
select pg_drop_replication_slot('mine')
-- makes an origin of replication → 42501
select pg_replication_origin_create('mine')
-- writes a message into the log of writes → 42501
select pg_logical_emit_message(true, 'mine', 'text')
-- switches its triggers off → 42501
set session_replication_role = replica
-- writes down every statement of its own → 42501
set log_statement = 'all'
-- sets the server's messages → 42501
set lc_messages = 'C'
-- lets the keys of foreign rows go unchecked → 42501
alter table OTHER.consent disable trigger all
-- resets the counters → 42501
select pg_stat_reset()
-- resets the shared counters → 42501
select pg_stat_reset_shared('bgwriter')
-- prepares a transaction to be left behind → 55000
begin; insert into region.mark (kind) values ('FIGURES'); prepare transaction 'mine'
-- commits what another prepared → 42704
commit prepared 'mine'
-- writes a checkpoint → 42501
checkpoint
-- gives every new session of the server a setting → 42501
alter database postgres set search_path = OWN
-- reads the log of writes → 42883
select * from pg_get_wal_records_info('0/1', '0/2')
-- reads where the log of writes stands → 42501
select pg_current_wal_lsn()
-- reads pages raw → 42883
select get_raw_page('OTHER.person', 0)
-- reads the free space of a table → 42883
select pg_freespace('OTHER.person')
-- imports collations → 42501
select pg_import_system_collations('OWN')
-- gives a false picture of a table → 42501
select pg_clear_relation_stats('OTHER', 'person')
