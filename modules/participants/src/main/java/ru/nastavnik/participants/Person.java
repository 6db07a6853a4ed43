package ru.nastavnik.participants;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * Someone in the school's list, «Ученики и сотрудники школы»: not yet a mentor or a mentee. What is kept is the least
 * that blanks and age rules need. Whose data are blocked is found by no query.
 */
@PersonalData
@Entity
@Table(name = "person")
@SQLRestriction("blocked_on is null")
public class Person {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Version
    private @Nullable Integer version;

    private PersonName name;

    private String nameKey;

    private @Nullable String formerKeys;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private @Nullable ClassGroup classGroup;

    private @Nullable String post;

    private @Nullable Integer birthYear;

    private @Nullable LocalDate birthDate;

    private @Nullable String subject;

    private @Nullable Integer experienceYears;

    private @Nullable Boolean offersMentoring;

    private @Nullable UUID userId;

    private @Nullable String login;

    private @Nullable LocalDate cameOn;

    private @Nullable LocalDate leftOn;

    /** A new person of the list. */
    public Person(PersonName name, PersonKind kind) {
        this.id = PersonId.next();
        this.name = name;
        this.nameKey = name.key();
        this.kind = kind;
    }

    @SuppressWarnings("NullAway")
    protected Person() {}

    /**
     * Takes over what a list or a form says. What it does not say stays as it was: a list without birth dates takes
     * none away.
     */
    public void describe(PersonDetails details) {
        classGroup = details.classGroup() == null ? classGroup : details.classGroup();
        post = details.post() == null ? post : details.post();
        if (details.birthDate() != null) {
            birthDate = details.birthDate();
            birthYear = details.birthDate().getYear();
        } else if (details.birthYear() != null && !details.birthYear().equals(birthYear)) {
            birthDate = null;
            birthYear = details.birthYear();
        }
        subject = details.subject() == null ? subject : details.subject();
        experienceYears = details.experienceYears() == null ? experienceYears : details.experienceYears();
        offersMentoring = details.offersMentoring() == null ? offersMentoring : details.offersMentoring();
    }

    /** Takes over what the person's card says, where an empty place means that it is not known. */
    public void correct(PersonDetails card) {
        classGroup = card.classGroup();
        post = card.post();
        birthDate = card.birthDate();
        birthYear = card.yearOfBirth();
        experienceYears = card.experienceYears();
    }

    /** The person is in this class from now on; {@literal null} while it is not known in which. */
    public void moveTo(@Nullable ClassGroup group) {
        classGroup = group;
    }

    /**
     * The person is something else to the school now. Who has left as a pupil and comes back as an adult has no class any
     * more.
     */
    void become(PersonKind other) {
        if (kind == PersonKind.PUPIL && other != PersonKind.PUPIL) {
            classGroup = null;
            leftOn = null;
        }
        kind = other;
    }

    /** Corrects the spelling. */
    public void rename(PersonName name) {
        this.name = name;
        this.nameKey = name.key();
    }

    /** Since when the person stands in the list. */
    void came(LocalDate day) {
        cameOn = day;
    }

    /** The person no longer belongs to the school. Nothing about them is deleted. */
    public void leave(LocalDate day) {
        leftOn = day;
    }

    /** The person is in the school again. */
    public void comeBack() {
        leftOn = null;
    }

    /** Keeps the login that access is being given under; a person has one login for good. */
    void assign(Login fresh) {
        if (login == null) {
            login = fresh.value();
        }
    }

    /** Keeps the account that the sign-in server made for the login. */
    void linkTo(UserId user) {
        userId = user.value();
    }

    /** The way in is closed for good. */
    void forgetAccount() {
        userId = null;
        login = null;
    }

    public PersonId id() {
        return id;
    }

    public PersonName name() {
        return name;
    }

    /** The person's name as it is compared, and the names of cards that went into this one. */
    public Set<String> nameKeys() {
        Set<String> keys = new LinkedHashSet<>(Set.of(nameKey));
        if (formerKeys != null) {
            keys.addAll(List.of(formerKeys.split("\\|")));
        }
        return keys;
    }

    public PersonKind kind() {
        return kind;
    }

    /** Whether the person is of age: everybody but a pupil. */
    public boolean isAdult() {
        return kind != PersonKind.PUPIL;
    }

    public Optional<ClassGroup> classGroup() {
        return Optional.ofNullable(classGroup);
    }

    public Optional<String> post() {
        return Optional.ofNullable(post);
    }

    /** Known also where the full date is not. */
    public Optional<Integer> birthYear() {
        return Optional.ofNullable(birthYear);
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The birth as it is known: the date, or the year, or nothing. */
    public Optional<String> birth() {
        return birthDate().map(DAY::format).or(() -> birthYear().map(Object::toString));
    }

    /** What the list says the person teaches: a code of the {@link Catalogue}. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Optional<Integer> experienceYears() {
        return Optional.ofNullable(experienceYears);
    }

    /** What the list said under «Готов быть наставником»: an offer to choose from, not a role. */
    public Optional<Boolean> offersMentoring() {
        return Optional.ofNullable(offersMentoring);
    }

    public Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    public Optional<Login> login() {
        return Optional.ofNullable(login).map(Login::new);
    }

    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    @Override
    public String toString() {
        return "Person[%s]".formatted(id);
    }
}
