package ru.nastavnik.participants.classes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows behind {@link ClassSlips}. */
interface ClassSlipRepository extends JpaRepository<ClassSlip, UUID> {

    Optional<ClassSlip> findByCodeHash(String codeHash);

    List<ClassSlip> findByRevokedAtIsNull();
}
