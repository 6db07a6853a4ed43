package ru.nastavnik.participants.consents;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The rows of the blanks. */
interface ConsentPaperRepository extends Repository<ConsentPaper, ConsentPaper.Id> {

    List<ConsentPaper> findAll();
}
