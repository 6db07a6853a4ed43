package ru.nastavnik.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;

/**
 * The topics a request may have, and the school subjects: reference data with codes that never change. Ten topics are
 * the same in every school; {@link OwnTopics} are added to them.
 */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    private final TopicRepository topics;
    private final SubjectRepository subjects;

    Catalogue(TopicRepository topics, SubjectRepository subjects) {
        this.topics = topics;
        this.subjects = subjects;
    }

    /** Those that are offered, in the order of the form. */
    public List<Topic> topics() {
        return all().stream().filter(topic -> !topic.isHidden()).toList();
    }

    /** All, also those that are no longer offered but that somebody may have asked for. */
    public List<Topic> all() {
        return topics.findAllByOrderByPositionAscHiddenAscTitleAsc();
    }

    /** In the order of the form. */
    public List<Subject> subjects() {
        return subjects.findAllByOrderByPosition();
    }

    /** The screen name; of an unknown code, the code itself. */
    public String topicTitle(String code) {
        return topics.findById(code).map(Topic::title).orElse(code);
    }

    /** The screen name; of an unknown code, the code itself. */
    public String subjectTitle(String code) {
        return subjects.findById(code).map(Subject::title).orElse(code);
    }

    /**
     * Refuses what the catalogue does not know or no longer offers, and a topic that lacks its subject.
     *
     * @param kept whether the request had this topic before, so that it may be one that is no longer offered
     * @throws Refusal that says which
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void check(String topic, @Nullable String subject, boolean kept) {
        Topic known = topics.findById(topic)
                .filter(found -> kept || !found.isHidden())
                .orElseThrow(() -> new Refusal("people.refusal.topic"));
        if (known.needsSubject() && subject == null) {
            throw new Refusal("people.refusal.subject-missing", known.title());
        }
        if (subject != null && subjects.findById(subject).isEmpty()) {
            throw new Refusal("people.refusal.subject");
        }
    }
}
