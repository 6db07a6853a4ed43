package ru.nastavnik.participants.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PeopleSearch;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What the address of the list asks for.
 *
 * @param q     any part of a name
 * @param kind  a {@link PersonKind}, or empty
 * @param group a class, or empty
 * @param page  from 1
 */
@PersonalData
record PeopleFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String group,
        @Nullable Integer page) {

    PeopleFilter {
        q = q == null ? "" : q.strip();
        kind = kind == null ? "" : kind;
        group = group == null ? "" : group;
        page = page == null || page < 1 ? 1 : page;
    }

    PeopleSearch search() {
        PersonKind wanted = null;
        for (PersonKind each : PersonKind.values()) {
            wanted = each.name().equals(kind) ? each : wanted;
        }
        return new PeopleSearch(q, wanted, ClassGroup.read(group).orElse(null));
    }

    boolean isEmpty() {
        return q.isEmpty() && kind.isEmpty() && group.isEmpty();
    }

    String path(String page) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("q", q)
                .queryParam("kind", kind)
                .queryParam("group", group)
                .build()
                .toUriString();
    }

    @Override
    public String toString() {
        return "PeopleFilter[…]";
    }
}
