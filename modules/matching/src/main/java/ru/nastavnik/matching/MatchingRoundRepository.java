package ru.nastavnik.matching;

import org.springframework.data.jpa.repository.JpaRepository;
import ru.nastavnik.programmes.ProgrammeId;

interface MatchingRoundRepository extends JpaRepository<MatchingRound, ProgrammeId> {}
