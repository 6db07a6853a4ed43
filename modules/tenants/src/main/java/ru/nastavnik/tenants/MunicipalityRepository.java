package ru.nastavnik.tenants;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MunicipalityRepository extends Repository<Municipality, String> {

    Municipality save(Municipality municipality);

    Optional<Municipality> findByOktmo(String oktmo);

    List<Municipality> findAllByOrderByName();
}
