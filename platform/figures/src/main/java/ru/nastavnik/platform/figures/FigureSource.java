package ru.nastavnik.platform.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Counts what a module knows. Asked inside the scope of one school, in a read-only transaction; answers with all the
 * figures the module supplies, for every school year it has data of.
 */
public interface FigureSource {

    /**
     * @param today the day "now" is, for what is counted as of today
     * @return the counts; the same data give the same list
     */
    List<Figure> figures(LocalDate today);
}
