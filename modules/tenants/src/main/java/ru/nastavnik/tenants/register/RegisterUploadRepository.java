package ru.nastavnik.tenants.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RegisterUploadRepository extends Repository<RegisterUpload, UUID> {

    RegisterUpload save(RegisterUpload upload);

    Optional<RegisterUpload> findById(UUID id);
}
