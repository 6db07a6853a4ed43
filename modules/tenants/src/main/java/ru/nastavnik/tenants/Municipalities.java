package ru.nastavnik.tenants;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of the region. Asked inside the region's scope. */
@Component
@Transactional(readOnly = true)
public class Municipalities {

    private final MunicipalityRepository rows;

    Municipalities(MunicipalityRepository rows) {
        this.rows = rows;
    }

    /** All of them, in the order of the Russian alphabet. */
    public List<Municipality> all() {
        Collator russian = Collator.getInstance(Locale.of("ru"));
        return rows.findAllByOrderByName().stream()
                .sorted(Comparator.comparing(Municipality::shortName, russian))
                .toList();
    }

    public Optional<Municipality> find(String oktmo) {
        return rows.findByOktmo(oktmo);
    }

    /**
     * The municipality that a register names, by its code (of eight digits, or the eleven of a settlement in it) or by
     * its name, full or short, with or without "район", "город", "г.".
     */
    public Optional<Municipality> named(String text) {
        String typed = folded(text);
        String code = typed.matches("[0-9]{8}([0-9]{3})?") ? typed.substring(0, 8) : "";
        return all().stream()
                .filter(it -> it.oktmo().equals(code)
                        || folded(it.name()).equals(typed)
                        || folded(it.shortName()).equals(typed))
                .findFirst();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("\\b(муниципальный|городской|район|округ|город|зато|г|р-н|мо)\\b\\.?", " ")
                .replaceAll(
                        "(?U)(?<![\\p{L}])(муниципальный|городской|район|округ|город|зато|г|р-н|мо)(?![\\p{L}])\\.?",
                        " ")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
