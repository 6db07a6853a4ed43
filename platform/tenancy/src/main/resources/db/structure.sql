-- What the schemas in the first parameter look like, line by line, with the names of schema and login left out, so that
-- two schools of the same version have the same lines. Reads the catalogue only.
with school as (
  select n.oid, n.nspname as name, n.nspowner as owner, n.nspacl as acl, r.oid as role
  from pg_namespace n left join pg_roles r on r.rolname = n.nspname where n.nspname = any (?)
), relation as (
  select c.oid, c.relname as name, c.relkind as kind, c.relowner as owner, c.relacl as acl, c.relpersistence as persistence,
         c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.reloptions as options, s.name as school, s.role
  from pg_class c join school s on s.oid = c.relnamespace
), granted (school, role, what, acl) as (
  select name, role, 'schema', coalesce(acl, acldefault('n', owner)) from school
  union all
  select school, role, name, coalesce(acl, acldefault(case kind when 'S' then 's'::"char" else 'r'::"char" end, owner))
  from relation where kind in ('r', 'p', 'v', 'm', 'S', 'f')
  union all
  select r.school, r.role, r.name || '.' || a.attname, a.attacl
  from relation r join pg_attribute a on a.attrelid = r.oid where a.attacl is not null
  union all
  select s.name, s.role, p.proname || '(' || replace(pg_get_function_identity_arguments(p.oid), s.name || '.', '') || ')',
         coalesce(p.proacl, acldefault('f', p.proowner))
  from pg_proc p join school s on s.oid = p.pronamespace
  union all
  select s.name, s.role, 'new things of kind ' || d.defaclobjtype::text, d.defaclacl
  from pg_default_acl d join school s on s.oid = d.defaclnamespace
), line (school, text) as (
  select school, format('relation %s kind %s %s security %s %s options %s owner %s', name, kind, persistence, secured, forced,
                        coalesce(array_to_string(options, ','), '-'), pg_get_userbyid(owner))
  from relation where kind in ('r', 'p', 'v', 'm', 'S', 'f', 'c')
  union all
  select school, format('view %s %s', name, replace(pg_get_viewdef(oid), school || '.', ''))
  from relation where kind in ('v', 'm')
  union all
  select r.school, format('column %s.%s %s%s collation %s default %s', r.name, a.attname,
                          replace(format_type(a.atttypid, a.atttypmod), r.school || '.', ''),
                          concat(case when a.attnotnull then ' not null' end, ' ', a.attidentity, a.attgenerated),
                          a.attcollation::regcollation, replace(pg_get_expr(d.adbin, d.adrelid), r.school || '.', ''))
  from relation r join pg_attribute a on a.attrelid = r.oid left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and r.kind in ('r', 'p', 'v', 'm', 'f', 'c')
  union all
  select s.name, format('constraint %s on %s %s valid %s', c.conname, coalesce(r.name, '-'),
                        replace(pg_get_constraintdef(c.oid), s.name || '.', ''), c.convalidated)
  from pg_constraint c join school s on s.oid = c.connamespace left join relation r on r.oid = c.conrelid
  union all
  select r.school, format('%s valid %s', replace(pg_get_indexdef(r.oid), r.school || '.', ''), i.indisvalid)
  from relation r join pg_index i on i.indexrelid = r.oid
  union all
  select r.school, format('%s enabled %s', replace(pg_get_triggerdef(t.oid), r.school || '.', ''), t.tgenabled)
  from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
  union all
  select s.name, replace(pg_get_functiondef(p.oid), s.name || '.', '')
  from pg_proc p join school s on s.oid = p.pronamespace where p.prokind in ('f', 'p')
  union all
  select r.school, format('policy %s on %s for %s permissive %s to %s using %s check %s', p.polname, r.name, p.polcmd, p.polpermissive,
                          (select string_agg(case o when 0 then 'public' when r.role then 'the school' else pg_get_userbyid(o) end,
                                             ',' order by o) from unnest(p.polroles) o),
                          replace(pg_get_expr(p.polqual, p.polrelid), r.school || '.', ''),
                          replace(pg_get_expr(p.polwithcheck, p.polrelid), r.school || '.', ''))
  from relation r join pg_policy p on p.polrelid = r.oid
  union all
  select r.school, format('sequence %s %s %s %s %s %s %s', r.name, format_type(q.seqtypid, null), q.seqstart, q.seqincrement,
                          q.seqmin, q.seqmax, q.seqcycle)
  from relation r join pg_sequence q on q.seqrelid = r.oid
  union all
  select s.name, format('type %s %s %s %s', t.typname, t.typtype,
                        replace(case when t.typbasetype <> 0 then format_type(t.typbasetype, t.typtypmod) else '-' end, s.name || '.', ''),
                        (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
  from pg_type t join school s on s.oid = t.typnamespace where t.typtype in ('d', 'e', 'r')
  union all
  select g.school, format('grant %s on %s to %s%s', x.privilege_type, g.what,
                          case x.grantee when 0 then 'public' when g.role then 'the school' else pg_get_userbyid(x.grantee) end,
                          case when x.is_grantable then ' with grant option' end)
  from granted g cross join lateral aclexplode(g.acl) x
)
