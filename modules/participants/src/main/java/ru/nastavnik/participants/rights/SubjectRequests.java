package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;

/** Реестр обращений: what people ask about their data, each with the day by which it must be done. */
@Component
@Transactional
public class SubjectRequests {

    private final SubjectRequestRepository rows;
    private final Deadlines deadlines;
    private final BlockedPeople blocked;
    private final Destructions destructions;
    private final Clock clock;

    SubjectRequests(
            SubjectRequestRepository rows,
            Deadlines deadlines,
            BlockedPeople blocked,
            Destructions destructions,
            Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.blocked = blocked;
        this.destructions = destructions;
        this.clock = clock;
    }

    /**
     * Registers a request. One that objects, demands a stop or takes the consent back blocks the data at once; the last two
     * set the destruction, too.
     *
     * @throws Refusal when the day is still to come, or the person is not in the school's list
     */
    public SubjectRequest register(Asked asked) {
        LocalDate today = LocalDate.now(clock);
        if (asked.receivedOn().isAfter(today)) {
            throw new Refusal("rights.refusal.future");
        }
        if (!blocked.isKept(asked.person())) {
            throw new Refusal("people.refusal.unknown-person");
        }
        Deadlines.Term term = deadlines.term(asked.kind(), asked.receivedOn());
        SubjectRequest request = rows.save(new SubjectRequest(
                rows.lastNumber() + 1, asked, deadlines.due(term, asked.receivedOn()), term.basis()));
        if (asked.kind().blocks()) {
            blocked.block(asked.person(), today);
        }
        if (asked.kind() == RequestKind.WITHDRAWAL) {
            destructions.set(request, DestructionGround.WITHDRAWAL, request.dueOn());
        }
        return request;
    }

    /**
     * Adds the days that the law allows to add once.
     *
     * @throws Refusal when the kind allows none, they were added, or the request is closed
     */
    public SubjectRequest extend(UUID id) {
        SubjectRequest request = known(id);
        request.extendTo(deadlines.later(deadlines.term(request.kind(), request.receivedOn()), request.dueOn()));
        return rows.save(request);
    }

    /**
     * Closes a request: done, or refused with a ground. A demand that was refused lifts the block; an objection or a stop
     * that was accepted sets the destruction.
     *
     * @throws Refusal when it is closed, or when a withdrawal would be refused: a consent may always be taken back
     */
    public SubjectRequest close(UUID id, Answer outcome, String answer) {
        SubjectRequest request = known(id);
        LocalDate today = LocalDate.now(clock);
        if (request.kind() == RequestKind.WITHDRAWAL && outcome == Answer.REFUSED) {
            throw new Refusal("rights.refusal.withdrawal");
        }
        request.close(today, outcome, answer);
        if (request.kind().blocks() && outcome == Answer.REFUSED) {
            destructions.giveUp(request.person());
            blocked.unblock(request.person());
        }
        if (outcome == Answer.DONE && request.kind() == RequestKind.OBJECTION) {
            destructions.set(request, DestructionGround.OBJECTION, today.plusDays(30));
        }
        if (outcome == Answer.DONE && request.kind() == RequestKind.STOP_UNLAWFUL) {
            destructions.set(request, DestructionGround.STOP_UNLAWFUL, request.dueOn());
        }
        return rows.save(request);
    }

    /**
     * The person thought better of it before anything was destroyed: the data are seen again as before.
     *
     * @throws Refusal when the request blocked nothing
     */
    public SubjectRequest takeBack(UUID id, String answer) {
        SubjectRequest request = known(id);
        if (!request.kind().blocks()) {
            throw new Refusal("rights.refusal.blocks-nothing");
        }
        request.close(LocalDate.now(clock), Answer.REFUSED, answer);
        destructions.giveUp(request.person());
        blocked.unblock(request.person());
        return rows.save(request);
    }

    @Transactional(readOnly = true)
    public Optional<SubjectRequest> find(UUID id) {
        return rows.findById(id);
    }

    /** The open ones by the day they are due, then those that are closed. */
    @Transactional(readOnly = true)
    public List<SubjectRequest> register() {
        return rows.register();
    }

    /** What one person asked, the latest first. */
    @Transactional(readOnly = true)
    public List<SubjectRequest> of(PersonId person) {
        return rows.findByPersonIdOrderByNumberDesc(person.value());
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public long open() {
        return rows.countByClosedOnIsNull();
    }

    /** Whether the person is hidden already. */
    @Transactional(readOnly = true)
    boolean isBlocked(PersonId person) {
        BlockedPeople.Known known = blocked.of(List.of(person)).get(person);
        return known == null || known.isBlocked();
    }

    private SubjectRequest known(UUID id) {
        return rows.findById(id).orElseThrow(() -> new Refusal("rights.refusal.unknown-request"));
    }
}
