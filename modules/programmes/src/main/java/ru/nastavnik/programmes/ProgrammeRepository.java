package ru.nastavnik.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProgrammeRepository extends ListCrudRepository<Programme, ProgrammeId> {

    List<Programme> findBySchoolYear(short schoolYear);

    @Query("select p from Programme p where p.edition.code = :form and p.schoolYear = :year")
    Optional<Programme> findOne(String form, short year);

    /** Adds the programme unless the school has one of the form and year: two who open at once get the same one. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into programme (id, version, form_code, form_valid_from, school_year, title, opened_on)
                    values (:id, 0, :form, :edition, :year, :title, :today)
                    on conflict (form_code, school_year) do nothing""")
    int addUnlessOpen(UUID id, String form, LocalDate edition, short year, String title, LocalDate today);
}
