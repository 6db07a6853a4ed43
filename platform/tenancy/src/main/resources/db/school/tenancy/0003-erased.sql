--liquibase formatted sql logicalFilePath:db/school/tenancy/0003-erased.sql

--changeset tenancy:erased
--comment: Who was erased in this school, by identifier only. The school adds to it and takes nothing away.
create table erased (
  subject   uuid not null primary key,
  erased_on date not null
);

--changeset tenancy:erased-grants splitStatements:false
do $$
declare
  holder text;
begin
  for holder in
    select distinct pg_get_userbyid(a.grantee) from pg_class c cross join aclexplode(c.relacl) a
    where c.oid = 'erased'::regclass and a.grantee not in (c.relowner, 0)
  loop
    execute format('revoke update, delete on erased from %I', holder);
  end loop;
end $$;
