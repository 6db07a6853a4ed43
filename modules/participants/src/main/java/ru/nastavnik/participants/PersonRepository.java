package ru.nastavnik.participants;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link People}. */
interface PersonRepository extends ListCrudRepository<Person, PersonId> {

    List<Person> findByIdInOrderByNameKey(Collection<PersonId> ids);

    List<Person> findByLeftOnIsNullOrderByNameKey();

    List<Person> findByLeftOnIsNullAndNameKeyStartingWithOrderByNameKey(String start);

    @Query("""
            select p from Person p where p.leftOn is null and p.classGroup.grade = :grade
            and p.classGroup.letter is not distinct from :letter order by p.nameKey, p.id""")
    List<Person> inClass(int grade, @Nullable String letter);

    List<Person> findByLeftOnIsNullAndKindNotOrderByNameKey(PersonKind kind);

    Optional<Person> findByUserId(UUID user);

    @Query("""
            select p from Person p where p.leftOn is null
            and (:kind is null or p.kind = :kind)
            and (:grade is null or p.classGroup.grade = :grade)
            and (:letter is null or p.classGroup.letter = :letter)
            order by p.nameKey, p.id""")
    Page<Person> search(@Nullable PersonKind kind, @Nullable Integer grade, @Nullable String letter, Pageable page);

    @Query("select distinct p.classGroup from Person p where p.leftOn is null and p.classGroup.grade is not null")
    List<ClassGroup> classes();

    /** Also those whose data are blocked: a list that names them must not bring them back. */
    @Query(value = "select * from person", nativeQuery = true)
    List<Person> everyone();

    /** Sends to the database what has been saved so far. */
    void flush();

    @Query("select count(p) from Person p where p.leftOn is null and p.kind = :kind")
    long countOf(PersonKind kind);
}
