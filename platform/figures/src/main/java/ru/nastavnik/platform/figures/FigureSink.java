package ru.nastavnik.platform.figures;

import java.util.List;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Keeps what schools counted. Handed the complete figures of one school, computed at one moment inside the school's
 * scope; called in the region's scope, inside a transaction.
 */
public interface FigureSink {

    /**
     * Replaces everything kept of the school by these figures, unless a newer claim has written them already. Storing
     * the same figures again changes nothing.
     *
     * @param school  whose figures they are
     * @param claim   the number under which the school's marks were claimed; of two claims the larger read the school
     *                later
     * @param figures all of the school's figures, in any order
     */
    void store(TenantId school, long claim, List<Figure> figures);
}
