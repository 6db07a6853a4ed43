package ru.nastavnik.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.ReportingForm;

class NumbersTests {

    @Test
    void addsFormsUpAndKeepsThemApart() {
        Numbers numbers = new Numbers()
                .add(FigureCode.PAIRS_WORKING, "PUPIL_PUPIL", 3)
                .add(FigureCode.PAIRS_WORKING, "TEACHER_TEACHER", 2)
                .add(FigureCode.PAIRS_ENDED, "TEACHER_TEACHER", 4);

        assertThat(numbers.pairs()).isEqualTo(5);
        assertThat(numbers.pairs(ReportingForm.TEACHER_TEACHER)).isEqualTo(2);
        assertThat(numbers.pairsOfTheYear()).isEqualTo(9);
    }

    @Test
    void saysZeroOfWhatWasNeverCounted() {
        assertThat(new Numbers().waiting()).isZero();
        assertThat(new Numbers().pairs(ReportingForm.OTHER)).isZero();
    }
}
