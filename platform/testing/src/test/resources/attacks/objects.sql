-- makes a large object → 42501
select lo_create(0)
-- makes a large object by the old call → 42501
select lo_creat(-1)
-- makes a large object from bytes → 42501
select lo_from_bytea(0, 'x')
-- makes a large object from a file → 42501
select lo_import('/etc/passwd')
-- makes a large object of a chosen number from a file → 42501
select lo_import('/etc/passwd', 4711)
-- writes a large object to a file → 42501
select lo_export(OTHER_OBJECT, '/tmp/nastavnik-attack')
-- reads another's large object → 42501
select convert_from(lo_get(OTHER_OBJECT), 'UTF8')
-- reads a part of it → 42501
select lo_get(OTHER_OBJECT, 0, 100)
-- opens it and reads → 42501
begin; select loread(lo_open(OTHER_OBJECT, 262144), 100)
-- opens it and writes → 42501
begin; select lowrite(lo_open(OTHER_OBJECT, 131072), 'x')
-- writes into it → 42501
select lo_put(OTHER_OBJECT, 0, 'x')
-- shortens it → 42501
begin; select lo_truncate(lo_open(OTHER_OBJECT, 131072), 0)
-- shortens it by the long call → 42501
begin; select lo_truncate64(lo_open(OTHER_OBJECT, 131072), 0)
-- measures it → 42501
begin; select lo_lseek(lo_open(OTHER_OBJECT, 262144), 0, 2)
-- measures it by the long call → 42501
begin; select lo_lseek64(lo_open(OTHER_OBJECT, 262144), 0, 2)
-- asks where it stands in one that is not open → 42704
begin; select lo_tell(0)
-- closes one that is not open → 42704
begin; select lo_close(0)
-- asks for a place beyond what is open → 42704
begin; select lo_tell64(7)
-- deletes it → 42501
select lo_unlink(OTHER_OBJECT)
-- takes it over → 42501
alter large object OTHER_OBJECT owner to OWN
-- gives itself the right to it → 42501
grant select on large object OTHER_OBJECT to OWN
-- lets everyone read large objects → 42501
set lo_compat_privileges = on
-- reads the pages of it → 42501
select data from pg_largeobject where loid = OTHER_OBJECT
