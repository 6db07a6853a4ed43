package ru.nastavnik.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.TenantContext;

/**
 * Loads the municipalities of the region when the program starts. {@code nastavnik.region.pack} names a pack that the
 * product carries, or a folder ({@code file:/etc/nastavnik/region/}) with a {@code municipalities.csv} of another
 * region's own. Loading again changes only what the pack changed; a municipality that left the pack stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegionPack implements ApplicationRunner {

    private final MunicipalityRepository municipalities;
    private final TransactionTemplate transaction;
    private final Resource file;

    RegionPack(
            MunicipalityRepository municipalities,
            TransactionTemplate transaction,
            ResourceLoader resources,
            @Value("${nastavnik.region.pack:tomsk}") String pack) {
        this.municipalities = municipalities;
        this.transaction = transaction;
        String folder = pack.contains("/") ? pack.replaceAll("/*$", "/") : "classpath:region/" + pack + "/";
        this.file = resources.getResource(folder + "municipalities.csv");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** @throws IllegalStateException naming the line that is not a municipality */
    void load() {
        List<String> lines = lines();
        TenantContext.inRegion(() -> transaction.execute(status -> {
            for (int i = 1; i < lines.size(); i++) {
                load(lines.get(i), i + 1);
            }
            return lines.size();
        }));
    }

    private void load(String line, int number) {
        String[] cells = line.split(",", -1);
        try {
            int column = Integer.parseInt(cells[4]);
            int row = Integer.parseInt(cells[5]);
            Municipality municipality = municipalities
                    .findByOktmo(cells[0])
                    .orElseGet(() -> new Municipality(cells[0], cells[1], cells[2], cells[3], column, row));
            municipality.become(cells[1], cells[2], cells[3], column, row);
            municipalities.save(municipality);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("%s, line %d is not a municipality: %s".formatted(file, number, line), e);
        }
    }

    private List<String> lines() {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The region pack cannot be read: " + file, e);
        }
    }
}
