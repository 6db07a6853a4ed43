package ru.nastavnik.participants.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PeopleSearch;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What the address of a base asks for.
 *
 * @param q      any part of a name
 * @param group  a class, {@link Group#ADULTS}, or empty
 * @param about  code of a topic or a subject, or empty
 * @param pairing title of a form of mentoring, or empty
 * @param show   a {@link BaseShow}
 * @param young  whether only «молодые специалисты»
 * @param page   from 1
 */
@PersonalData
record BaseFilter(
        @Nullable String q,
        @Nullable String group,
        @Nullable String about,
        @Nullable String pairing,
        @Nullable String show,
        @Nullable Boolean young,
        @Nullable Integer page) {

    BaseFilter {
        q = q == null ? "" : q.strip();
        group = group == null ? "" : group;
        about = about == null ? "" : about;
        pairing = pairing == null ? "" : pairing;
        show = show(show).name();
        young = young != null && young;
        page = page == null || page < 1 ? 1 : page;
    }

    private static BaseShow show(@Nullable String name) {
        return Arrays.stream(BaseShow.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(BaseShow.IN);
    }

    /** Whether the member is asked for, whatever their consents. */
    boolean admits(BaseMember member) {
        return PeopleSearch.byName(q).finds(member.person().name())
                && (group.isEmpty() || isOf(member))
                && (about.isEmpty() || member.abouts().contains(about))
                && (pairing.isEmpty()
                        || member.pairs().stream().anyMatch(pair -> pair.form().equals(pairing)))
                && (!young || member.young() != null);
    }

    private boolean isOf(BaseMember member) {
        return Group.ADULTS.equals(group)
                ? member.person().isAdult()
                : member.person().classGroup().equals(ClassGroup.read(group));
    }

    /** Whether the member is asked for and stands as it was asked. */
    boolean shows(BaseMember member) {
        return admits(member) && show(show).admits(member.consents(), member.isPaired());
    }

    String path(String page) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("q", q)
                .queryParam("group", group)
                .queryParam("about", about)
                .queryParam("pairing", pairing)
                .queryParam("show", show)
                .queryParam("young", young)
                .build()
                .toUriString();
    }

    @Override
    public String toString() {
        return "BaseFilter[…]";
    }
}
