package ru.nastavnik.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SchoolReadingsRepository extends Repository<SchoolReadings, UUID> {

    SchoolReadings save(SchoolReadings readings);

    Optional<SchoolReadings> findById(UUID school);

    @Query("""
            select new ru.nastavnik.analytics.Count(s.school, r.code, r.schoolYear, r.form, r.value)
            from SchoolReadings s join s.readings r
            where r.schoolYear = :year and s.school in :schools
            """)
    List<Count> counts(int year, Collection<UUID> schools);

    /** The sums over the given schools, one for each code, year and form. */
    @Query("""
            select new ru.nastavnik.analytics.Sum(r.code, r.schoolYear, r.form, sum(r.value))
            from SchoolReadings s join s.readings r
            where r.schoolYear between :first and :last and s.school in :schools
            group by r.code, r.schoolYear, r.form
            """)
    List<Sum> sums(int first, int last, Collection<UUID> schools);

    @Query("select max(s.takenAt) from SchoolReadings s")
    Optional<Instant> latest();

    @Query("select s.school from SchoolReadings s where s.orderAwaitedSince <= :day")
    List<UUID> orderAwaitedSince(LocalDate day);
}
