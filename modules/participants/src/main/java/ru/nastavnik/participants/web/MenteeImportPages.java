package ru.nastavnik.participants.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.BaseUploads;
import ru.nastavnik.participants.bases.TakingBases;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;

/** The base of mentees goes in. */
@Controller
@RequestMapping("/s/{alias}" + BasePath.MENTEES)
@ForRoles(Role.COORDINATOR)
class MenteeImportPages extends BaseImportPages {

    MenteeImportPages(
            TakingBases taking, BaseUploads uploads, BasePlans plans, BaseMendingBook mending, AccessJournal journal) {
        super(Base.MENTEES, taking, uploads, plans, mending, journal);
    }
}
