package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import ru.nastavnik.participants.PersonId;

interface MentorshipRepository extends JpaRepository<Mentorship, MentorshipId> {

    List<Mentorship> findByStateIn(Collection<MentorshipState> states);

    List<Mentorship> findByProgramme(ProgrammeId programme);

    List<Mentorship> findByProgrammeAndStateIn(ProgrammeId programme, Collection<MentorshipState> states);

    List<Mentorship> findByMentor(PersonId mentor);

    List<Mentorship> findByFormAndMentorAndMentee(FormCode form, PersonId mentor, PersonId mentee);

    List<Mentorship> findByMentee(PersonId mentee);

    boolean existsByProposal(UUID proposal);

    /** How many pairs there are of each year, form, state and readiness of the order. */
    @Query("""
            select new ru.nastavnik.programmes.PairCount(
                p.schoolYear, f.reportingForm, m.state,
                case when m.orderReference.number is null then false else true end, count(m))
            from Mentorship m join Programme p on p.id = m.programme join MentoringForm f on f.edition = p.edition
            group by p.schoolYear, f.reportingForm, m.state,
                case when m.orderReference.number is null then false else true end""")
    List<PairCount> counts();
}
