-- Run once by the operator's superuser in an empty database, and again after an upgrade: repeating it changes nothing.
-- Passwords are set apart from this script, as SCRAM verifiers.

do $$
declare
  login text;
begin
  if not exists (select from pg_roles where rolname = 'school_all') then
    create role school_all nologin;
  end if;
  -- Stands for a school's login in the schema on which scripts are tried out; nobody is it and nobody becomes it.
  if not exists (select from pg_roles where rolname = 'reference') then
    create role reference nologin;
  end if;
  foreach login in array array['app_owner', 'provisioner', 'region_app', 'nowhere'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noinherit', login);
    end if;
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to app_owner, provisioner, region_app, nowhere', current_database());
  execute format('alter role app_owner in database %I set search_path = region, ext', current_database());
  execute format('alter role region_app in database %I set search_path = region, ext', current_database());
  execute format('alter role nowhere in database %I set search_path = ''''', current_database());
  execute format('alter role provisioner in database %I set search_path = ''''', current_database());
  execute format('alter role region_app in database %I set statement_timeout = ''15s''', current_database());
  execute format('alter role nowhere in database %I set statement_timeout = ''5s''', current_database());
end $$;

revoke all on schema public from public;
create schema if not exists ext;
create extension if not exists btree_gist with schema ext;
create extension if not exists pg_trgm with schema ext;
create schema if not exists region authorization app_owner;
create schema if not exists reference authorization app_owner;
grant usage on schema reference to reference;
alter default privileges for role app_owner in schema reference grant select, insert, update, delete on tables to reference;
grant usage on schema ext to app_owner, region_app, school_all;
grant usage on schema region to region_app, school_all;
alter default privileges for role app_owner in schema region grant select, insert, update, delete on tables to region_app;

-- What belongs to the whole database and not to a school is closed to schools: one could leave something there for
-- another to find, or watch another at work. The program needs none of it; the operator has it as a superuser, or by
-- being given pg_monitor.
revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public;
revoke execute on function pg_notify(text, text) from public;
revoke execute on function pg_export_snapshot() from public;
-- Blocks of program text hide errors from the log and ask in a loop; the owner's changelogs may contain them.
revoke usage on language plpgsql from public;
grant usage on language plpgsql to app_owner;
do $$
declare
  routine regprocedure;
  watching regclass;
begin
  -- Counters of tables, sessions and locks; sizes and files of tables; advisory locks, of which the making of a school
  -- needs one; notes in the log of writes.
  for routine in
    select oid from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and prorettype <> 'trigger'::regtype
      and (proname ~ '^pg_stat_(get|have|clear|force)_' or proname ~ '^pg_(try_)?advisory_'
        or proname ~ '^pg_current_wal_' or proname in ('pg_lock_status', 'pg_blocking_pids',
          'pg_safe_snapshot_blocking_pids', 'pg_relation_size', 'pg_total_relation_size', 'pg_table_size',
          'pg_indexes_size', 'pg_database_size', 'pg_tablespace_size', 'pg_relation_filenode',
          'pg_relation_filepath', 'pg_filenode_relation', 'pg_logical_emit_message', 'pg_get_replication_slots'))
  loop
    execute format('revoke execute on function %s from public', routine);
    execute format('grant execute on function %s to pg_monitor', routine);
  end loop;
  for watching in
    select oid from pg_class
    where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v'
      and (relname ~ '^pg_stat(io)?_' or relname in ('pg_locks', 'pg_replication_slots'))
  loop
    execute format('revoke select on %s from public', watching);
    execute format('grant select on %s to pg_monitor', watching);
  end loop;
  -- Of a table everyone may know its name and its form, not how many rows it has or when it was rewritten.
  execute 'revoke select on pg_class from public';
  execute (
    select format('grant select (%s) on pg_class to public', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute
    where attrelid = 'pg_class'::regclass and attnum > 0 and attname not in ('reltuples', 'relpages', 'relallvisible',
      'relallfrozen', 'relfilenode', 'relfrozenxid', 'relminmxid'));
  execute 'grant select on pg_class to app_owner, region_app, pg_monitor';
end $$;

create schema if not exists provisioning;
grant usage on schema provisioning to provisioner;

-- Makes the login and the empty schema of one school. It runs with the superuser's rights so that no login of the
-- application ever becomes a member of a school: since PostgreSQL 16 whoever creates a role administers it.
-- A school that exists already is left exactly as it is.
create or replace function provisioning.provision_school(school text, verifier text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if school is null or school !~ '^s_[a-z0-9]{8,40}$' then
    raise exception 'not a name for a school''s schema' using errcode = 'invalid_name';
  end if;
  if verifier is null or verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    raise exception 'not a verifier of a password' using errcode = 'invalid_password';
  end if;
  perform pg_advisory_xact_lock(hashtext('provision_school'), hashtext(school));
  if exists (select from pg_roles where rolname = school) then
    return;
  end if;
  execute format('create role %I login inherit nosuperuser nocreatedb nocreaterole connection limit 8 password %L',
                 school, verifier);
  execute format('grant school_all to %I with inherit true, set false', school);
  execute format('grant connect on database %I to %I', current_database(), school);
  execute format('alter role %I set search_path = %I, ext', school, school);
  execute format('alter role %I set statement_timeout = ''15s''', school);
  execute format('create schema %I authorization app_owner', school);
  execute format('grant usage on schema %I to %I', school, school);
  execute format('alter default privileges for role app_owner in schema %I '
                 'grant select, insert, update, delete on tables to %I', school, school);
end $$;
revoke all on function provisioning.provision_school(text, text) from public;
grant execute on function provisioning.provision_school(text, text) to provisioner;

-- Takes away the login of a schema that is no more, which a restored school has left behind.
create or replace function provisioning.retire_login(former text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if former is null or former !~ '^s_[a-z0-9]{8,40}$' then
    raise exception 'not a name for a school''s schema' using errcode = 'invalid_name';
  end if;
  if exists (select from pg_namespace where nspname = former)
      or exists (select from region.school_schema where role_name = former) then
    raise exception 'the login of a school that is there is not taken away' using errcode = 'object_in_use';
  end if;
  if exists (select from pg_roles where rolname = former) then
    execute format('drop owned by %I', former);
    execute format('drop role %I', former);
  end if;
end $$;
revoke all on function provisioning.retire_login(text) from public;
grant execute on function provisioning.retire_login(text) to provisioner;

-- Schools made before this was so could still put school_all in the place of their own login.
do $$
declare
  school text;
begin
  for school in
    select member.rolname from pg_auth_members
    join pg_roles member on member.oid = member join pg_roles everyone on everyone.oid = roleid
    where everyone.rolname = 'school_all' and set_option and to_regnamespace(quote_ident(member.rolname)) is not null
  loop
    execute format('grant school_all to %I with inherit true, set false', school);
  end loop;
end $$;
