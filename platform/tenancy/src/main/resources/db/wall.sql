-- What is wrong with the wall between the schools of this database: a kind, who may too much, and where. No row: it stands.
with
schools as (
  select r.oid, r.rolname as name, n.oid as namespace, n.nspowner, n.nspacl
  from pg_namespace n join pg_roles r on r.rolname = n.nspname
  where n.nspname ~ '^s_[a-z0-9]{8,40}$'
),
programs as (
  select oid, rolname as name from pg_roles where rolname in ('app_owner', 'provisioner', 'region_app', 'nowhere', 'school_all')
),
ours as (
  select oid, name from schools union all select oid, name from programs
),
region_tables as (
  select c.oid, c.relname, c.relacl, c.relrowsecurity
  from pg_depend d join pg_class c on c.oid = d.objid
  where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_namespace'::regclass
    and d.refobjid = to_regnamespace('region') and c.relkind in ('r', 'v', 'm', 'p', 'S')
),
everyone as (
  select oid from schools union all select oid from programs where name in ('school_all', 'nowhere') union all select 0
)
select 'powerful' as kind, o.name as who, concat_ws(', ',
    case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
    case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end,
    case when rolreplication then 'replication' end) as what
from ours o join pg_roles r on r.oid = o.oid
where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
union all
select 'member', member.rolname, role.rolname
from pg_auth_members m join pg_roles member on member.oid = m.member join pg_roles role on role.oid = m.roleid
where (m.member in (select oid from ours) or m.roleid in (select oid from schools union all select oid from programs
    where name <> 'school_all'))
  and not (role.rolname = 'school_all' and m.member in (select oid from schools) and not m.admin_option)
union all
select 'owner', r.rolname, s.name
from schools s join pg_roles r on r.oid = s.nspowner where r.rolname <> 'app_owner'
union all
select 'owner', s.name, pg_describe_object(d.classid, d.objid, d.objsubid)
from pg_shdepend d join schools s on s.oid = d.refobjid
where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
  and d.dbid = (select oid from pg_database where datname = current_database())
  and d.classid <> 'pg_largeobject'::regclass
union all
select 'trespasser', coalesce(r.rolname, 'PUBLIC'), s.name
from schools s cross join aclexplode(s.nspacl) a left join pg_roles r on r.oid = a.grantee
where a.grantee <> s.nspowner and (a.grantee <> s.oid or a.privilege_type <> 'USAGE' or a.is_grantable)
union all
select 'trespasser', coalesce(r.rolname, 'PUBLIC'), s.name
from pg_default_acl d join schools s on s.namespace = d.defaclnamespace cross join aclexplode(d.defaclacl) a
  left join pg_roles r on r.oid = a.grantee
where a.grantee <> s.oid and a.grantee <> s.nspowner
union all
select 'reader', coalesce(r.rolname, 'PUBLIC'), 'region.' || t.relname
from region_tables t cross join aclexplode(t.relacl) a left join pg_roles r on r.oid = a.grantee
where a.grantee in (select oid from everyone)
union all
select 'reader', coalesce(r.rolname, 'PUBLIC'), 'region.' || t.relname
from region_tables t join pg_attribute c on c.attrelid = t.oid cross join aclexplode(c.attacl) a
  left join pg_roles r on r.oid = a.grantee
where a.grantee in (select oid from everyone) and (a.privilege_type <> 'INSERT' or not t.relrowsecurity)
union all
select 'caller', coalesce(r.rolname, 'PUBLIC'), p.oid::regprocedure::text
from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  left join pg_roles r on r.oid = a.grantee
where p.prosecdef and (a.grantee in (select oid from everyone) or r.rolname = 'region_app')
union all
select 'maker', coalesce(r.rolname, 'PUBLIC'), a.privilege_type
-- Thousands of schools may connect, so the list is long and kept compressed: taken apart once, not for each entry.
from pg_database d cross join aclexplode(
    array(select entry from unnest(coalesce(d.datacl, acldefault('d', d.datdba))) entry)) a
  left join pg_roles r on r.oid = a.grantee
where d.datname = current_database() and a.grantee in (select oid from ours union all select 0)
  and (a.privilege_type <> 'CONNECT' or a.grantee = 0)
union all
select 'maker', coalesce(r.rolname, 'PUBLIC'), n.nspname
from pg_namespace n cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
where a.grantee in (select oid from everyone) and a.privilege_type = 'CREATE' and n.nspname !~ '^s_[a-z0-9]{8,40}$'
order by 1, 2, 3 limit 20
