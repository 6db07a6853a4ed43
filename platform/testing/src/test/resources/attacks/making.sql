-- makes a table in the other's schema → 42501
create table OTHER.mine (id int)
-- makes a table in its own schema → 42501
create table OWN.mine (id int)
-- makes a temporary table → 42501
create temp table mine (id int)
-- makes a temporary table that hides a real one → 42501
create temp table person (surname text)
-- makes a table in the schema for temporary ones → 42501
create table pg_temp.mine (id int)
-- makes a temporary table by selecting → 42501
select 1 as n into temp mine
-- makes a temporary view → 42501
create temp view mine as select 1
-- makes a temporary sequence → 42501
create temp sequence mine
-- puts the temporary schema first and reads → 42P01
set search_path = pg_temp; select * from person
-- makes a table where everyone used to be let in → 42501
create table public.mine (id int)
-- makes a table beside the extensions → 42501
create table ext.mine (id int)
-- makes a table in the region → 42501
create table region.mine (id int)
-- makes a table in the catalogue → 42501
create table pg_catalog.mine (id int)
-- makes a schema → 42501
create schema mine
-- makes a schema that belongs to the other → 42501
create schema mine authorization OTHER
-- makes a view on the other's table → 42501
create view OWN.mine as select * from OTHER.person
-- makes a stored view on the other's table → 42501
create materialized view OWN.mine as select * from OTHER.person
-- makes a function → 42501
create function OWN.f() returns int language sql as 'select 1'
-- makes a function with its maker's rights → 42501
create function OWN.f() returns int language sql security definer as 'select 1'
-- makes a function in the other's schema, for it to call → 42501
create function OTHER.lower(text) returns text language sql as 'select $1'
-- makes a function for this session only → 42501
create function pg_temp.f() returns int language sql as 'select 1'
-- makes a procedure → 42501
create procedure OWN.p() language sql as 'select 1'
-- makes a function in a language that is not trusted → 42501
create function OWN.f() returns int language c as 'libc', 'system'
-- replaces a function of the extensions → 42501
create or replace function ext.similarity(text, text) returns real language sql as 'select 1::real'
-- hides a built-in function in the schema of the region → 42501
create function region.now() returns timestamptz language sql as 'select null::timestamptz'
-- puts a trigger on its own table → 42501
create trigger mine before insert on OWN.person for each row execute function suppress_redundant_updates_trigger()
-- puts a trigger on the other's table → 42501
create trigger mine before insert on OTHER.person for each row execute function suppress_redundant_updates_trigger()
-- puts a rule on its own table → 42501
create rule mine as on insert to OWN.person do also delete from OTHER.person
-- puts a trigger on events of the whole database → 42501
create event trigger mine on ddl_command_start execute function pg_event_trigger_ddl_commands()
-- makes a cast → 42501
create cast (text as int) without function as implicit
-- makes an operator → 42501
create operator OWN.=== (function = texteq, leftarg = text, rightarg = text)
-- makes a class of operators → 42501
create operator class OWN.mine for type int using btree as operator 1 <
-- makes a type → 42501
create type OWN.mine as (a int)
-- makes a domain whose check would see values → 42501
create domain OWN.mine as text check (value <> '')
-- makes an aggregate → 42501
create aggregate OWN.mine (int) (sfunc = int4pl, stype = int)
-- makes a collation → 42501
create collation OWN.mine from "C"
-- makes a conversion → 42501
create conversion OWN.mine for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1
-- makes a dictionary that reads a file → 42501
create text search dictionary OWN.mine (template = simple, stopwords = 'russian')
-- makes statistics on its own table → 42501
create statistics OWN.mine on kind, grade from OWN.person
-- makes an index on its own table → 42501
create index mine on OWN.person (surname)
-- makes a sequence → 42501
create sequence OWN.mine
-- makes a language → 42501
create language plpython3u
-- makes an extension that is trusted → 42501
create extension pgcrypto
-- makes an extension that reads pages → 42501
create extension pageinspect
-- makes an extension that connects elsewhere → 42501
create extension dblink
-- makes an extension that reads tables elsewhere → 42501
create extension postgres_fdw
-- makes an extension that reads files → 42501
create extension file_fdw
-- moves the extensions → 42501
alter extension pg_trgm set schema OWN
-- drops an extension → 42501
drop extension pg_trgm cascade
-- makes a wrapper of foreign data → 42501
create foreign data wrapper mine
-- makes a foreign server → 42704 42501
create server mine foreign data wrapper postgres_fdw
-- makes a foreign table → 42704 42501
create foreign table OWN.mine (a int) server mine
-- brings a foreign schema in → 42704 42501
import foreign schema public from server mine into OWN
-- connects by a function that is not there → 42883
select * from dblink('dbname=DATABASE user=OTHER', 'select surname from OTHER.person') as t(surname text)
-- makes a publication of the other's table → 42501
create publication mine for table OTHER.person
-- makes a publication of everything → 42501
create publication mine for all tables
-- makes a subscription → 42501
create subscription mine connection 'dbname=DATABASE' publication mine
-- makes a database from this one → 42501
create database mine template DATABASE
-- makes a login → 42501
create role mine login superuser
-- makes a place for files → 42501
create tablespace mine location '/tmp'
-- makes an access method → 42501
create access method mine type index handler bthandler
