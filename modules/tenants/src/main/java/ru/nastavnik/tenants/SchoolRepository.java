package ru.nastavnik.tenants;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SchoolRepository extends Repository<School, UUID> {

    School save(School school);

    Optional<School> findById(UUID id);

    Optional<School> findByAlias(String alias);

    boolean existsByAlias(String alias);

    List<School> findByInn(String inn);

    List<School> findByIdIn(Collection<UUID> ids);

    List<School> findByStatusOrderByShortName(SchoolStatus status);

    List<School> findByStatusInOrderByShortName(Collection<SchoolStatus> statuses);

    List<School> findAllByOrderByShortName();

    @Query("""
            select s.id from School s
            where s.status = SchoolStatus.JOINING and s.restsUntil <= :now
              and (s.failure is null or s.failure <> JoiningFailure.UNFORESEEN)
            order by s.id
            """)
    List<UUID> due(Instant now);

    @Query("""
            select s from School s
            where (:municipality is null or s.municipality = :municipality)
              and (:status is null or s.status = :status)
              and lower(concat(s.name, ' ', s.shortName, ' ', s.inn, ' ', s.alias)) like :text escape '!'
            """)
    Page<School> search(@Nullable String municipality, @Nullable SchoolStatus status, String text, Pageable page);
}
