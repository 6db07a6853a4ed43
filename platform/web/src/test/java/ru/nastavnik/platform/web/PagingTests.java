package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PagingTests {

    @Test
    void leadsToTheLeavesBesideAndKeepsTheFilters() {
        Paging paging = new Paging(2, 50, 120, "/s/tomsk-14/people?kind=PUPIL&page=2");

        assertThat(paging.offset()).isEqualTo(50);
        assertThat(paging.first()).isEqualTo(51);
        assertThat(paging.last()).isEqualTo(100);
        assertThat(paging.earlier()).isEqualTo("/s/tomsk-14/people?kind=PUPIL&page=1");
        assertThat(paging.later()).isEqualTo("/s/tomsk-14/people?kind=PUPIL&page=3");
    }

    @Test
    void endsWhereTheRowsEnd() {
        assertThat(new Paging(1, 50, 100, "/x").earlier()).isNull();
        assertThat(new Paging(2, 50, 100, "/x").later()).isNull();
        assertThat(new Paging(1, 50, 50, "/x").many()).isFalse();
        assertThat(new Paging(1, 50, 0, "/x").first()).isZero();
    }

    @Test
    void takesTheNearestLeafForANumberOutOfRange() {
        assertThat(new Paging(99, 50, 120, "/x").number()).isEqualTo(3);
        assertThat(new Paging(-1, 50, 120, "/x").number()).isEqualTo(1);
    }

    @Test
    void refusesALeafWithoutRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paging(1, 0, 10, "/x"));
    }
}
