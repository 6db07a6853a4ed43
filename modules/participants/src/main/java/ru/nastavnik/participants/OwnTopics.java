package ru.nastavnik.participants;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;

/**
 * The topics that a school adds to the ten of the {@link Catalogue}. What somebody has asked for keeps its words: a topic
 * that is in use is not reworded, another takes its place and the old one is no longer offered.
 */
@Component
@Transactional
public class OwnTopics {

    private static final int MOST = 40;

    private final TopicRepository topics;
    private final RequestRepository requests;

    OwnTopics(TopicRepository topics, RequestRepository requests) {
        this.topics = topics;
        this.requests = requests;
    }

    /**
     * Adds one to the end of the catalogue.
     *
     * @throws Refusal when the words are empty, too long or offered already, or the school has enough
     */
    public Topic add(String title, boolean needsSubject) {
        List<Topic> all = all();
        if (all.stream().filter(topic -> topic.isOwn() && !topic.isHidden()).count() >= MOST) {
            throw new Refusal("topics.refusal.enough", MOST);
        }
        int last = all.stream().mapToInt(Topic::position).max().orElse(0);
        return topics.save(new Topic(last + 1, checked(title, "", all), needsSubject));
    }

    /**
     * Gives a topic other words, for whoever asks from now on.
     *
     * @throws Refusal as {@link #add}, and when it is none of the school's own
     */
    public Topic reword(String code, String title) {
        Topic topic = own(code);
        String words = checked(title, code, all());
        if (words.equals(topic.title())) {
            return topic;
        }
        if (requests.existsByTopic(code)) {
            topic.hide(true);
            topics.save(topic);
            return topics.save(topic.reworded(words));
        }
        topic.reword(words);
        return topics.save(topic);
    }

    /**
     * Offers a topic no longer, or again.
     *
     * @throws Refusal when it is none of the school's own, or its words are offered by another by now
     */
    public Topic hide(String code, boolean away) {
        Topic topic = own(code);
        if (!away) {
            checked(topic.title(), code, all());
        }
        topic.hide(away);
        return topics.save(topic);
    }

    /** Those that somebody has asked for, in whatever year. */
    @Transactional(readOnly = true)
    public Set<String> used() {
        return requests.topics().stream().collect(Collectors.toSet());
    }

    private Topic own(String code) {
        return topics.findById(code).filter(Topic::isOwn).orElseThrow(() -> new Refusal("topics.refusal.not-own"));
    }

    private List<Topic> all() {
        return topics.findAllByOrderByPositionAscHiddenAscTitleAsc();
    }

    private static String checked(String title, String code, List<Topic> all) {
        String words = title.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            throw new Refusal("topics.refusal.empty");
        }
        if (words.length() > Topic.LONGEST) {
            throw new Refusal("topics.refusal.long", Topic.LONGEST);
        }
        boolean taken = all.stream()
                .filter(topic -> !topic.isHidden() && !topic.code().equals(code))
                .anyMatch(topic -> folded(topic.title()).equals(folded(words)));
        if (taken) {
            throw new Refusal("topics.refusal.taken", words);
        }
        return words;
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
