-- lists the other schools' schemas → channel Names
select nspname from pg_namespace where nspname = 'OTHER'
-- lists the other schools' logins → channel Names
select rolname, rolconfig from pg_roles where rolname = 'OTHER'
-- lists the other's tables and columns → channel Names
select relname, attname from pg_class c join pg_attribute a on attrelid = c.oid where relnamespace = 'OTHER'::regnamespace
-- lists who may do what with the other's tables → channel Names
select relacl from pg_class where relnamespace = 'OTHER'::regnamespace
-- reads the source of the function that makes schools → channel Names
select prosrc from pg_proc where proname = 'provision_school'
-- reads in which order schools were made → channel Names
select xmin from pg_namespace where nspname = 'OTHER'
-- sees that a large object is there → channel Names
select oid, lomowner::regrole from pg_largeobject_metadata where oid = OTHER_OBJECT
-- sends a message to whoever listens → channel NOTIFY and LISTEN
notify channel, 'text'
-- listens → channel NOTIFY and LISTEN
listen channel
-- lifts its own limit of time → channel Time and space
set statement_timeout = 0
-- asks for more memory than it is given → channel Time and space
set work_mem = '1GB'
-- sees how many transactions the server has begun → channel Time and space
select pg_current_snapshot()
-- counts far → channel Time and space
select count(*) from generate_series(1, 10000)
-- empties its own tables row by row → channel Inside one school
begin; delete from subject; rollback
-- changes its own password → channel Inside one school
begin; alter role OWN password 'x'; rollback
-- changes its own path → channel Inside one school
begin; alter role OWN set search_path = 'OTHER'; rollback
-- gives up its own rights → channel Inside one school
begin; drop owned by OWN; rollback
