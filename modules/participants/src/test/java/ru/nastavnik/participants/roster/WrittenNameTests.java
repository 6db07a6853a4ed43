package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.participants.PersonName;

class WrittenNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    БЕЛОУСОВА Мария  Львовна          | Белоусова | Мария | Львовна
                    САЛТЫКОВ-ВОЛЬСКИЙ ИВАН ИЛЬИЧ      | Салтыков-Вольский | Иван | Ильич
                    Ли Мин                            | Ли | Мин |
                    Мамедов Тофик Рашид оглы          | Мамедов | Тофик | Рашид оглы
                    МАМЕДОВА АЙГЮН РАШИД КЫЗЫ         | Мамедова | Айгюн | Рашид кызы
                    Мамедов Тофик Рашид-Оглы          | Мамедов | Тофик | Рашид-оглы
                    Ивaнoв Пётр Ильич                 | Иванов | Пётр | Ильич
                    Ковалёв-Зорин Лев Андреевич (инд. обучение) | Ковалёв-Зорин | Лев | Андреевич
                    иванова анна мария петровна       | Иванова | Анна Мария | Петровна
                    О'Нил Шон                         | О'Нил | Шон |
                    """)
    void writesANameAsNamesAreWritten(String cell, String surname, String given, String patronymic) {
        assertThat(WrittenName.whole(cell).name()).isEqualTo(new PersonName(surname, given, patronymic));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''              | people.remark.no-name
                    (выбыл)         | people.remark.no-name
                    Ковалёв         | people.remark.one-word
                    Ковалёв А. Б.   | people.remark.initials
                    Ковалёв А.Б.    | people.remark.odd-name
                    Ковалёв1 Лев    | people.remark.odd-name
                    — Лев           | people.remark.one-word
                    -               | people.remark.no-name
                    """)
    void keepsTheRowWaitingWhereTheNameIsNotWhole(String cell, String remark) {
        WrittenName name = WrittenName.whole(cell);
        assertThat(name.name()).isNull();
        assertThat(name.remarks()).extracting(Remark::key).containsExactly(remark);
    }

    @Test
    void saysThatANoteWasDropped() {
        assertThat(WrittenName.whole("Зорин Лев (инд. обучение)").remarks())
                .containsExactly(Remark.of("people.remark.note-dropped"));
        assertThat(WrittenName.whole("Зорин Лев").remarks()).isEmpty();
    }

    @Test
    void readsANameInThreeColumns() {
        assertThat(WrittenName.parts("ОБСКАЯ", "Злата", " Львовна ").name())
                .isEqualTo(new PersonName("Обская", "Злата", "Львовна"));
        assertThat(WrittenName.parts("Обская", "Злата", "").name()).isEqualTo(new PersonName("Обская", "Злата", null));
        assertThat(WrittenName.parts("Обская", "", "").name()).isNull();
    }

    @Test
    void waitsForTheSurnameWhereNothingOfItIsLeftButANote() {
        assertThat(WrittenName.parts("[рачёв", "Лев", "").remarks())
                .containsExactly(Remark.of("people.remark.one-word", "Лев"));
        assertThat(WrittenName.parts("(выбыл)", "—", "").remarks()).containsExactly(Remark.of("people.remark.no-name"));
    }
}
