package ru.nastavnik.platform.drills.crash;

import java.util.List;

/**
 * What the oracle objects to, in sentences.
 *
 * @param lost       acknowledged and not there
 * @param duplicated there more than once
 * @param half       there in part
 * @param unasked    there although it was refused, or absent at an earlier look, or in another school
 */
record Findings(List<String> lost, List<String> duplicated, List<String> half, List<String> unasked) {

    boolean none() {
        return lost.isEmpty() && duplicated.isEmpty() && half.isEmpty() && unasked.isEmpty();
    }
}
