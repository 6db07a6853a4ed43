package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * What a paper or a call says. Whoever is of age always speaks for themselves, whatever the signer.
 *
 * @param says      not {@link Says#MISTAKEN}
 * @param signer    {@literal null} is enough for people of age
 * @param ownToo    where the rule asks for both lines: the pupil signed too
 * @param ground    by what right a guardian, a trustee or an institution signs
 * @param day       of the paper; not in the future
 * @param until     last day, {@literal null} for the usual term of the blank
 * @param whereKept {@code папка 3, лист 12}
 * @param by        who records it
 */
@PersonalData
public record Word(
        Says says,
        @Nullable Signer signer,
        boolean ownToo,
        @Nullable String ground,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable String whereKept,
        Came came,
        @Nullable UserId by) {

    /** A signed paper. */
    public static Word paper(Signer signer, LocalDate day, @Nullable String whereKept) {
        return new Word(Says.GIVEN, signer, true, null, day, null, whereKept, Came.PAPER, null);
    }

    /** A no on paper: a refusal, or a consent that is taken back. */
    public static Word no(Says says, Signer signer, LocalDate day) {
        return new Word(says, signer, false, null, day, null, null, Came.PAPER, null);
    }

    /** A consent taken back by phone. */
    public static Word call(Signer signer, LocalDate day, @Nullable UserId by) {
        return new Word(Says.WITHDRAWN, signer, false, null, day, null, null, Came.PHONE, by);
    }

    /** The same with a ground. */
    public Word onGround(String ground) {
        return new Word(says, signer, ownToo, ground, day, until, whereKept, came, by);
    }

    /** The same up to a last day. */
    public Word until(LocalDate last) {
        return new Word(says, signer, ownToo, ground, day, last, whereKept, came, by);
    }

    /** The same without the pupil's own signature. */
    public Word withoutOwn() {
        return new Word(says, signer, false, ground, day, until, whereKept, came, by);
    }

    /** The same by another. */
    public Word signedBy(Signer other) {
        return new Word(says, other, ownToo, ground, day, until, whereKept, came, by);
    }

    @Override
    public String toString() {
        return "Word[%s]".formatted(says);
    }
}
