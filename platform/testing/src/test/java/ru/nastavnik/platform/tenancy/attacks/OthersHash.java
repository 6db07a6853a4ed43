package ru.nastavnik.platform.tenancy.attacks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One number over all that is not the attacker's: the others' rows, the region's rows, and the wall between them. */
final class OthersHash implements AutoCloseable {

    private static final String WALL = """
            select md5(concat(
              (select string_agg(a::text, '|' order by rolname) from pg_authid a
               where rolname in ('app_owner', 'provisioner', 'region_app', 'nowhere', 'school_all', '%1$s', '%2$s', '%3$s')),
              (select string_agg(m::text, '|' order by m.oid) from pg_auth_members m join pg_roles r on r.oid = m.member
               where rolname in ('app_owner', 'provisioner', 'region_app', 'nowhere', '%1$s', '%2$s', '%3$s')),
              (select string_agg(concat(nspname, nspowner, nspacl), '|' order by oid) from pg_namespace),
              (select string_agg(concat(oid, relname, relnamespace, relowner, relacl, relrowsecurity, relkind), '|' order by oid)
               from pg_class),
              (select string_agg(concat(oid, proname, proowner, proacl, prosecdef), '|' order by oid) from pg_proc),
              (select string_agg(p::text, '|' order by oid) from pg_policy p),
              (select string_agg(d::text, '|' order by oid) from pg_default_acl d),
              (select string_agg(s::text, '|') from pg_db_role_setting s join pg_roles r on r.oid = setrole
               where rolname in ('%1$s', '%2$s', '%3$s')),
              (select string_agg(concat(datname, datacl, datdba), '|') from pg_database where datname = current_database()),
              (select string_agg(e::text, '|') from pg_extension e),
              (select string_agg(o::text, '|' order by oid) from pg_largeobject_metadata o),
              (select string_agg(o::text, '|' order by loid, pageno) from pg_largeobject o)))
            """;

    private final Connection superuser;
    private final PreparedStatement query;

    OthersHash(AttackedRegion region) throws SQLException {
        this.superuser = region.superuser();
        String rows = Stream.concat(
                        Stream.of(region.full.schema, region.empty.schema)
                                .flatMap(school ->
                                        region.tablesOfASchool.stream().map(table -> school + "." + table)),
                        region.tablesOfTheRegion.stream()
                                .filter(table -> !table.equals("mark"))
                                .map(table -> "region." + table))
                .map(OthersHash::rowsOf)
                .collect(Collectors.joining(" union all ", "", ""));
        String marks = "select md5(string_agg(m::text, '|' order by id)) from region.mark m where school <> '"
                + region.own + "'";
        this.query = superuser.prepareStatement("select string_agg(md5, '|') from (%s union all (%s) union all (%s)) h"
                .formatted(rows, marks, WALL.formatted(region.own, region.full.schema, region.empty.schema)));
    }

    private static String rowsOf(String table) {
        return "select md5(concat('%s', (select string_agg(t::text, '|' order by t::text) from %s t)))"
                .formatted(table, table);
    }

    String now() throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
