package ru.nastavnik.participants.organisations;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner of the school: an enterprise, a college, a centre. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String inn;

    private String name;

    private @Nullable String agreement;

    Organisation(TaxNumber inn, String name, @Nullable String agreement) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.inn = inn.value();
        this.name = name;
        this.agreement = agreement;
    }

    @SuppressWarnings("NullAway")
    protected Organisation() {}

    void correct(TaxNumber inn, String name, @Nullable String agreement) {
        this.inn = inn.value();
        this.name = name;
        this.agreement = agreement;
    }

    public UUID id() {
        return id;
    }

    public TaxNumber inn() {
        return new TaxNumber(inn);
    }

    public String name() {
        return name;
    }

    /** {@code соглашение № 12 от 01.09.2025}. */
    public Optional<String> agreement() {
        return Optional.ofNullable(agreement);
    }
}
