package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of a planned list, with what it comes to.
 *
 * @param file      the file's name where several were uploaded together, otherwise empty
 * @param sheet     the sheet's name where the workbook has several lists, otherwise empty
 * @param rowNumber the number beside the row; 0 of a person who is not in the file
 * @param outcome   what happens
 * @param personId  of whom it speaks, where that is known
 * @param kind      pupil or staff
 * @param name      {@literal null} where it cannot be read
 * @param nameKey   see {@link PersonName#key()}; empty without a name
 * @param details   {@literal null} where nothing else is said
 * @param remarks   see {@link #said()}
 * @param changes   see {@link #changed()}
 * @param written   name, class and birth as they were written, where there are remarks
 */
@PersonalData
public record RosterLine(
        String file,
        String sheet,
        Integer rowNumber,
        Outcome outcome,
        @Nullable UUID personId,
        PersonKind kind,
        @Nullable PersonName name,
        String nameKey,
        @Nullable PersonDetails details,
        String remarks,
        String changes,
        String written) {

    static RosterLine of(
            Entry entry, Outcome outcome, @Nullable PersonId person, List<Remark> more, List<Remark> changes) {
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        remarks.addAll(more);
        return new RosterLine(
                entry.place().file(),
                entry.place().sheet(),
                entry.place().row(),
                outcome,
                person == null ? null : person.value(),
                entry.kind(),
                entry.name(),
                entry.nameKey(),
                entry.details(),
                Remark.write(remarks),
                Remark.write(changes),
                entry.written().write());
    }

    Place place() {
        return new Place(file, sheet, rowNumber);
    }

    /** File and sheet, as far as they have to be said; empty where there was only one. */
    public String within() {
        return place().within();
    }

    /** Of whom the line speaks, where that is known. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    /** What is to be looked at, in words. */
    public List<Remark> said() {
        return Remark.read(remarks);
    }

    /** What changes, each with the old and the new value. */
    public List<Remark> changed() {
        return Remark.read(changes);
    }

    /** Whether there is something about it to look at, though it is right. */
    boolean isToLookAt() {
        return outcome != Outcome.ERROR && outcome != Outcome.REPEAT && !remarks.isEmpty();
    }

    /** Whether someone has to mend it, or had better: an error, or a class or birth that could not be taken. */
    public boolean isToMend() {
        return outcome == Outcome.ERROR
                || isToLookAt()
                        && said().stream()
                                .flatMap(remark -> remark.about().stream())
                                .anyMatch(column -> !column.equals("name"));
    }

    /** Name, class and birth as they were written, of a line with remarks. */
    public WrittenRow asWritten() {
        return WrittenRow.read(written);
    }

    PersonDetails describing() {
        return details == null ? PersonDetails.of(null, null) : details;
    }

    @Override
    public String toString() {
        return "RosterLine[%d, %s]".formatted(rowNumber, outcome);
    }
}
