package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.AboutMentee;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** The own columns of the base of mentees: contact and request. */
final class MenteeColumns implements OwnColumns {

    private final Requests requests;
    private final Catalogue catalogue;
    private final SchoolYear year;
    private final Map<PersonId, Request> asked;

    MenteeColumns(Requests requests, Catalogue catalogue, SchoolYear year) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.year = year;
        this.asked = requests.of(year);
    }

    @Override
    public Base base() {
        return Base.MENTEES;
    }

    @Override
    public BaseColumn asked() {
        return BaseColumn.REQUEST;
    }

    @Override
    public Set<PersonId> ticked() {
        return asked.keySet();
    }

    @Override
    public Own plan(Person person, BaseRow row) {
        Request known = asked.get(person.id());
        String before = known == null ? "" : RequestCell.written(known, catalogue);
        String written = row.text(BaseColumn.REQUEST);
        RequestCell request = written.isEmpty() || written.equals(before) ? null : read(written, known);
        Difference difference = new Difference();
        difference.of(BaseColumn.REQUEST, before, request == null ? "" : written);
        if (known == null && request == null) {
            throw new Refusal("people.bases.refusal.request-missing");
        }
        AboutMentee told = known == null ? AboutMentee.typed("", "") : known.about();
        AboutMentee about = AboutMentee.typed(
                request == null ? told.note() : request.note(),
                difference.of(BaseColumn.CONTACT, told.contactText(), row.text(BaseColumn.CONTACT)));
        return new Own(known == null, difference.changes(), doubts(request), deeds(person, request, about, difference));
    }

    /** {@literal null} where it says in other words what is known. */
    private @Nullable RequestCell read(String written, @Nullable Request known) {
        RequestCell request = RequestCell.read(written, catalogue)
                .orElseThrow(() -> new Refusal("people.bases.refusal.request-unclear", written));
        if (known != null && request.says(known)) {
            return null;
        }
        boolean kept = known != null && known.topic().equals(request.topic());
        catalogue.check(request.topic(), request.subject(), kept);
        return request;
    }

    private List<Trouble> doubts(@Nullable RequestCell request) {
        return request == null || !request.guessed()
                ? List.of()
                : List.of(Trouble.of(
                        BaseColumn.REQUEST, "people.bases.remark.guessed", catalogue.topicTitle(request.topic())));
    }

    private List<Runnable> deeds(
            Person person, @Nullable RequestCell request, AboutMentee about, Difference difference) {
        List<Runnable> deeds = new ArrayList<>();
        if (request != null) {
            deeds.add(() -> requests.tick(person.id(), year, request.topic(), request.subject()));
        }
        if (!difference.changes().isEmpty()) {
            deeds.add(() -> requests.describe(person.id(), year, about));
        }
        return deeds;
    }
}
