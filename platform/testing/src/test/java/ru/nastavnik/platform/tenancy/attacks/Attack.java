package ru.nastavnik.platform.tenancy.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One thing to try, as it stands in {@code attacks/FAMILY.sql}: a sentence, what must come of it, and the SQL.
 *
 * @param family  name of the file
 * @param name    what the attacker does, as a sentence
 * @param outcome SQLSTATEs of a refusal, {@code nothing}, or the name of a known channel
 * @param sql     with OWN, OTHER and the like in the place of names
 */
record Attack(String family, String name, Set<String> outcome, String sql) {

    private static final String CHANNEL = "channel ";
    private static final Pattern CHANGES_NOTHING_IN_A_SESSION = Pattern.compile(
            "^(x'|select|table|with|insert|update|delete|merge|create|drop|alter|grant|revoke|copy|explain) ?");

    static List<Attack> all() {
        try {
            List<Attack> attacks = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:attacks/*.sql")) {
                String family = file.getFilename().replace(".sql", "");
                for (String entry :
                        file.getContentAsString(StandardCharsets.UTF_8).split("(?m)^-- ")) {
                    if (!entry.isBlank()) {
                        attacks.add(parse(family, entry));
                    }
                }
            }
            return attacks;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Attack parse(String family, String entry) {
        int end = entry.indexOf('\n');
        String[] head = entry.substring(0, end).split(" → ");
        Set<String> outcome = head[1].startsWith(CHANNEL)
                ? Set.of(head[1])
                : new LinkedHashSet<>(Arrays.asList(head[1].strip().split(" ")));
        return new Attack(
                family, head[0].strip(), outcome, entry.substring(end + 1).strip());
    }

    /** The channel it goes through, empty for one that must bring nothing. */
    String channel() {
        String only = outcome.iterator().next();
        return only.startsWith(CHANNEL) ? only.substring(CHANNEL.length()) : "";
    }

    /** Whether it only makes sense inside somebody's statement. */
    boolean continuesAStatement() {
        return sql.startsWith("x'");
    }

    /** Whether the attacker guesses the canary: hearing one's own word back is no leak. */
    boolean namesTheCanary() {
        return sql.contains("CANARY") || sql.contains("OTHER_EVENT");
    }

    /** Whether the session is afterwards what it was before. */
    boolean leavesTheSessionAsItIs() {
        return CHANGES_NOTHING_IN_A_SESSION.matcher(sql).find() && !sql.contains(";") && !sql.contains("set_config");
    }

    boolean mustBeRefused() {
        return channel().isEmpty() && !outcome.contains("nothing");
    }

    @Override
    public String toString() {
        return family + ": " + name;
    }
}
