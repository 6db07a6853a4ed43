package ru.nastavnik.participants.rights.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.rights.DestructionTask;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.rights.SubjectRequest;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Reminds of what people asked about their data and of what has to be destroyed, with the nearest last day. */
@Component
class RightsCards implements HomeCard {

    private final SubjectRequests requests;
    private final Destructions destructions;

    RightsCards(SubjectRequests requests, Destructions destructions) {
        this.requests = requests;
        this.destructions = destructions;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        List<LocalDate> due = Stream.concat(
                        requests.register().stream()
                                .filter(request -> request.closedOn().isEmpty())
                                .map(SubjectRequest::dueOn),
                        destructions.open().stream().map(DestructionTask::dueOn))
                .sorted(Comparator.naturalOrder())
                .toList();
        return due.isEmpty()
                ? List.of()
                : List.of(new Card(
                        15,
                        "rights.card",
                        "rights.card.text",
                        List.of(due.size(), due.getFirst()),
                        "/people/rights",
                        "rights.card.action",
                        Kind.TASK));
    }
}
