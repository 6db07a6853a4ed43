-- Run once by the operator's superuser in an empty database, and again after an upgrade: repeating it changes nothing.
-- Passwords are set apart from this script, as SCRAM verifiers.

do $$
declare
  login text;
begin
  if not exists (select from pg_roles where rolname = 'school_all') then
    create role school_all nologin;
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
grant usage on schema ext to app_owner, region_app, school_all;
grant usage on schema region to region_app, school_all;
alter default privileges for role app_owner in schema region grant select, insert, update, delete on tables to region_app;

-- Large objects belong to the whole database: one school could leave something there for another to find.
revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public;
-- The same holds for advisory notes between sessions that carry text.
revoke execute on function pg_notify(text, text) from public;

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
  execute format('grant school_all to %I', school);
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
