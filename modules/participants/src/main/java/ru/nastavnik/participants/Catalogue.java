package ru.nastavnik.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;

/** The ten topics a request may have, and the school subjects: reference data with codes that never change. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    private final TopicRepository topics;
    private final SubjectRepository subjects;

    Catalogue(TopicRepository topics, SubjectRepository subjects) {
        this.topics = topics;
        this.subjects = subjects;
    }

    /** In the order of the form. */
    public List<Topic> topics() {
        return topics.findAllByOrderByPosition();
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

    /** Refuses what the catalogue does not know, and a topic that lacks its subject. */
    void check(String topic, @Nullable String subject) {
        Topic known = topics.findById(topic).orElseThrow(() -> new Refusal("people.refusal.topic"));
        if (known.needsSubject() && subject == null) {
            throw new Refusal("people.refusal.subject-missing", known.title());
        }
        if (subject != null && subjects.findById(subject).isEmpty()) {
            throw new Refusal("people.refusal.subject");
        }
    }
}
