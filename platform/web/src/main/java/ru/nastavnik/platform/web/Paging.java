package ru.nastavnik.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One leaf of a long table, for the fragment {@code pages}. The number of the leaf stands in the address, so that it
 * can be sent and the browser's Back works.
 *
 * @param number which leaf, the first is 1; a number out of range means the nearest leaf there is
 * @param size   rows on a leaf
 * @param total  rows in all
 * @param path   the page's address with its filters, for example {@code /s/tomsk-14/people?kind=PUPIL}
 */
public record Paging(int number, int size, int total, String path) {

    public Paging {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException("A leaf of %d rows out of %d.".formatted(size, total));
        }
        number = Math.clamp(number, 1, Math.max(1, (total + size - 1) / size));
    }

    /** How many rows stand before this leaf. */
    public int offset() {
        return (number - 1) * size;
    }

    /** Number of the first row shown, from 1. */
    public int first() {
        return Math.min(total, offset() + 1);
    }

    /** Number of the last row shown. */
    public int last() {
        return Math.min(total, offset() + size);
    }

    /** Whether there is more than one leaf. */
    public boolean many() {
        return total > size;
    }

    public @Nullable String earlier() {
        return number == 1 ? null : leaf(number - 1);
    }

    public @Nullable String later() {
        return last() == total ? null : leaf(number + 1);
    }

    private String leaf(int wanted) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("page", wanted)
                .build()
                .toUriString();
    }
}
