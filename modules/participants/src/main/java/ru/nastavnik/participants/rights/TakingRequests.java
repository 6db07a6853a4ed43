package ru.nastavnik.participants.rights;

import org.springframework.stereotype.Component;
import ru.nastavnik.participants.GivingAccess;

/** Takes a request: where it blocks the data, the person's way in is closed first. */
@Component
public class TakingRequests {

    private final SubjectRequests requests;
    private final GivingAccess access;

    TakingRequests(SubjectRequests requests, GivingAccess access) {
        this.requests = requests;
        this.access = access;
    }

    /**
     * Registers the request; the rights in the region are another scope and so not part of the transaction.
     *
     * @throws ru.nastavnik.platform.words.Refusal as {@link SubjectRequests#register(Asked)}
     */
    public SubjectRequest take(Asked asked) {
        if (asked.kind().blocks() && !requests.isBlocked(asked.person())) {
            access.takeBack(asked.person());
        }
        return requests.register(asked);
    }
}
