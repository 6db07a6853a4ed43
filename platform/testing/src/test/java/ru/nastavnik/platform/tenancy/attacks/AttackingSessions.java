package ru.nastavnik.platform.tenancy.attacks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** The attacker's connections, one for each way, opened anew after whatever might have changed one. */
final class AttackingSessions implements AutoCloseable {

    private final Map<Way, Connection> open = new EnumMap<>(Way.class);

    Loot run(AttackedRegion region, Way way, Attack attack, String sql) throws SQLException {
        Connection school = open.remove(way);
        if (school == null || school.isClosed()) {
            school = region.attacker(way);
        }
        try {
            return way.run(school, sql);
        } finally {
            if (attack.leavesTheSessionAsItIs()) {
                school.clearWarnings();
                open.put(way, school);
            } else {
                school.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : open.values()) {
            session.close();
        }
        open.clear();
    }
}
