package ru.nastavnik.tenants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import ru.nastavnik.platform.identity.Role;

interface AppointmentRepository extends Repository<Appointment, AppointmentId> {

    Appointment save(Appointment appointment);

    Appointment saveAndFlush(Appointment appointment);

    Optional<Appointment> findById(AppointmentId id);

    List<Appointment> findBySchoolOrderBySinceDescIdDesc(UUID school);

    Optional<Appointment> findBySchoolAndRoleAndUntilIsNull(UUID school, Role role);
}
