package ru.nastavnik.tenants;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/** The region's register of schools. Asked inside the region's scope. */
@Component
@Transactional(readOnly = true)
public class Schools {

    private final SchoolRepository rows;
    private final Municipalities municipalities;
    private final Clock clock;

    Schools(SchoolRepository rows, Municipalities municipalities, Clock clock) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * Writes a school into the register. It is joining from then on; {@link Onboarding} or, within a minute, the
     * background makes the rest.
     *
     * @throws Refusal when another school has the alias, when the same school is there already, or when the region has
     *                 no such municipality
     */
    @Transactional
    public School register(NewSchool school) {
        if (municipalities.find(school.municipality()).isEmpty()) {
            throw new Refusal("schools.refusal.municipality", school.municipality());
        }
        find(school.inn(), school.name()).ifPresent(there -> {
            throw new Refusal(
                    "schools.refusal.already-there",
                    there.shortName(),
                    there.alias().value());
        });
        SchoolAlias alias = school.alias() == null ? proposeAlias(school) : school.alias();
        rows.findByAlias(alias.value()).ifPresent(other -> {
            throw new Refusal("schools.refusal.alias-taken", alias.value(), other.shortName());
        });
        return rows.save(new School(school, alias, clock.instant()));
    }

    /** A free alias for the school, from its municipality and its number or name. */
    public SchoolAlias proposeAlias(NewSchool school) {
        String place = municipalities
                .find(school.municipality())
                .map(Municipality::shortName)
                .orElseThrow(() -> new Refusal("schools.refusal.municipality", school.municipality()));
        return SchoolAlias.proposed(
                place, school.shortName(), school.kind(), alias -> rows.existsByAlias(alias.value()));
    }

    /**
     * Closes a working school to its people at their next click; what is running ends as it would have.
     *
     * @throws Refusal when it does not work
     */
    @Transactional
    public School suspend(TenantId id) {
        return changed(id, School::suspend);
    }

    /**
     * Opens a suspended school again.
     *
     * @throws Refusal when it is not suspended
     */
    @Transactional
    public School reopen(TenantId id) {
        return changed(id, School::resume);
    }

    /**
     * Puts a suspended school into the archive, for good.
     *
     * @throws Refusal when it is not suspended
     */
    @Transactional
    public School archive(TenantId id) {
        return changed(id, School::archive);
    }

    private School changed(TenantId id, Consumer<School> change) {
        School school = find(id).orElseThrow(() -> new Refusal("schools.refusal.no-such-school"));
        try {
            change.accept(school);
        } catch (IllegalStateException e) {
            throw new Refusal("schools.refusal.standing", school.shortName());
        }
        return rows.save(school);
    }

    public Optional<School> find(TenantId id) {
        return rows.findById(id.value());
    }

    /** The school of this name with this number; a branch shares the number and has a name of its own. */
    public Optional<School> find(Inn inn, String name) {
        return rows.findByInn(inn.value()).stream()
                .filter(school -> folded(school.name()).equals(folded(name))
                        || folded(school.shortName()).equals(folded(name)))
                .findFirst();
    }

    /** Whether a school, or a branch of it, has this number. */
    public boolean knows(Inn inn) {
        return !rows.findByInn(inn.value()).isEmpty();
    }

    public List<School> all() {
        return rows.findAllByOrderByShortName();
    }

    public List<School> all(Collection<TenantId> ids) {
        return rows.findByIdIn(ids.stream().map(TenantId::value).toList());
    }

    public List<School> working() {
        return rows.findByStatusOrderByShortName(SchoolStatus.WORKING);
    }

    public List<School> joining() {
        return rows.findByStatusOrderByShortName(SchoolStatus.JOINING);
    }

    /**
     * Schools by what the person looks for.
     *
     * @param municipality ОКТМО, or {@literal null} for all
     * @param status       or {@literal null} for any
     * @param text         a part of a name, of the ИНН or of the alias; blank for all
     */
    public Page<School> search(
            @Nullable String municipality, @Nullable SchoolStatus status, String text, Pageable page) {
        String pattern = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return rows.search(municipality, status, "%" + pattern + "%", page);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }
}
