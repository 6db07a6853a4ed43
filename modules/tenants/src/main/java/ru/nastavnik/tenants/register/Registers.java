package ru.nastavnik.tenants.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.tenants.Municipalities;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.Schools;

/** Registers of schools that somebody uploaded. Asked inside the region's scope. */
@Component
@Transactional
public class Registers {

    private final RegisterUploadRepository uploads;
    private final Schools schools;
    private final Municipalities municipalities;
    private final Clock clock;

    Registers(RegisterUploadRepository uploads, Schools schools, Municipalities municipalities, Clock clock) {
        this.uploads = uploads;
        this.schools = schools;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * Keeps an uploaded table to be looked at; no school comes of it yet.
     *
     * @throws Refusal when the table has no header that is understood, or no rows
     */
    public UUID upload(String fileName, List<Sheet> table) {
        return uploads.save(new RegisterUpload(fileName, RegisterTable.read(table), clock.instant()))
                .id();
    }

    /** What comes of each row, judged by the register of schools as it is now. */
    @Transactional(readOnly = true)
    public Optional<RegisterPlan> plan(UUID id) {
        return uploads.findById(id).map(this::plan);
    }

    private RegisterPlan plan(RegisterUpload upload) {
        RowCheck check = new RowCheck(schools, municipalities);
        List<PlannedRow> rows = upload.rows().stream()
                .filter(row -> row.school().isEmpty())
                .map(row -> check.look(row).row())
                .toList();
        return new RegisterPlan(upload.id(), upload.fileName(), upload.isConfirmed(), rows);
    }

    /** Registers every new school of the table; the others are left as they are. Confirming again changes nothing. */
    public void confirm(UUID id) {
        RegisterUpload upload = uploads.findById(id).orElseThrow(() -> new Refusal("schools.refusal.no-such-upload"));
        if (!upload.confirm(clock.instant())) {
            return;
        }
        RowCheck check = new RowCheck(schools, municipalities);
        for (RegisterRow row : upload.rows()) {
            RowCheck.Finding finding = check.look(row);
            if (finding.school() != null) {
                row.became(schools.register(finding.school()).id());
            }
        }
        uploads.save(upload);
    }

    /** How far the schools of a confirmed table are. */
    @Transactional(readOnly = true)
    public Optional<RegisterProgress> progress(UUID id) {
        return uploads.findById(id).filter(RegisterUpload::isConfirmed).map(upload -> {
            List<TenantId> ids =
                    upload.rows().stream().flatMap(row -> row.school().stream()).toList();
            List<School> joined = schools.all(ids);
            return RegisterProgress.of(joined);
        });
    }
}
