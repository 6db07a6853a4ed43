package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicWordsTests {

    @Test
    void findsTheTopicsThatATextSpeaksOf() {
        assertThat(TopicWords.codes("Подготовка к ОГЭ, школьные проекты")).containsExactly("EXAM", "PROJECT");
        assertThat(TopicWords.codes("помогаю новичкам")).containsExactly("ADAPTATION");
    }

    @Test
    void findsNoneWhereAWordOnlyContainsAnother() {
        assertThat(TopicWords.codes("шахматы, непроектное")).isEmpty();
        assertThat(TopicWords.codes("")).isEmpty();
    }
}
