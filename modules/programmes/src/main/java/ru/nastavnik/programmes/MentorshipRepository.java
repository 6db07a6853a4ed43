package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import ru.nastavnik.participants.PersonId;

interface MentorshipRepository extends JpaRepository<Mentorship, MentorshipId> {

    List<Mentorship> findByStateIn(Collection<MentorshipState> states);

    List<Mentorship> findByProgramme(ProgrammeId programme);

    List<Mentorship> findByProgrammeAndStateIn(ProgrammeId programme, Collection<MentorshipState> states);

    List<Mentorship> findByMentor(PersonId mentor);

    List<Mentorship> findByFormAndMentorAndMentee(FormCode form, PersonId mentor, PersonId mentee);

    boolean existsByProposal(UUID proposal);
}
