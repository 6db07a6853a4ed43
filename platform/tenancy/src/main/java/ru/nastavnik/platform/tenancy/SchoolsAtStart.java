package ru.nastavnik.platform.tenancy;

import com.ibm.icu.text.MessageFormat;
import java.sql.SQLException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks once, when the program starts, how many schools can be worked in, and from then on keeps those closed whose
 * schema is too old. One query, however many schools there are.
 */
@Component
class SchoolsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolsAtStart.class);
    private static final String SENTENCE = "{0, plural, one{# школа} few{# школы} many{# школ} other{# школы}}: "
            + "{1, plural, one{# готова} other{# готовы}}"
            + "{2, plural, =0{} one{, # ждёт обновления} other{, # ждут обновления}}"
            + "{3, plural, =0{} one{, # подключается} other{, # подключаются}}"
            + "{4, plural, =0{} one{, # восстанавливается} other{, # восстанавливаются}}"
            + "{5, plural, =0{} one{, # без своей базы} other{, # без своих баз}}";

    SchoolsAtStart(
            ScopedConnections connections, SchoolTemplate template, Migrating migrating, MigrationProperties settings)
            throws SQLException {
        int minimum = template.minimum(settings.versionsBehind());
        Registry registry = new Registry(connections);
        Registry.Count count = registry.count(minimum);
        if (settings.atStart() && count.behind() > 0) {
            migrating.all();
            count = registry.count(minimum);
        }
        connections.states().workWith(minimum);
        LOG.info("{}", sentence(count));
        if (!count.broken().isEmpty()) {
            LOG.error("In the database there is no schema or no login of: {}", count.broken());
        }
    }

    static String sentence(Registry.Count count) {
        return new MessageFormat(SENTENCE, Locale.of("ru")).format(new Object[] {
            count.all(),
            count.ready(),
            count.behind(),
            count.preparing(),
            count.restoring(),
            count.broken().size()
        });
    }
}
