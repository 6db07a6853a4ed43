package ru.nastavnik.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;

class MentorshipTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2027, 5, 31);
    private static final OrderReference ORDER = new OrderReference("63-од", LocalDate.of(2026, 9, 3));

    @Nested
    class APairThatWorks {

        private final Mentorship pair = entered(START, END, null);

        @Test
        void worksWithoutAnOrderAndTakesOneLater() {
            assertThat(pair.state()).isEqualTo(MentorshipState.WORKING);
            assertThat(pair.awaitsOrder()).isTrue();
            pair.registerOrder(ORDER, TODAY);
            assertThat(pair.order()).contains(ORDER);
            assertThat(pair.awaitsOrder()).isFalse();
        }

        @Test
        void refusesASecondOrder() {
            pair.registerOrder(ORDER, TODAY);
            refuses("pairs.order.registered", () -> pair.registerOrder(new OrderReference("64-од", TODAY), TODAY));
            assertThat(pair.order()).contains(ORDER);
        }

        @Test
        void refusesAnOrderDatedMoreThanAMonthAheadButTakesOneOfNextWeek() {
            refuses(
                    "pairs.order.date.future",
                    () -> pair.registerOrder(
                            new OrderReference("1", TODAY.plusMonths(1).plusDays(1)), TODAY));
            pair.registerOrder(new OrderReference("1", TODAY.plusWeeks(1)), TODAY);
            assertThat(pair.order()).isPresent();
        }

        @Test
        void hasAMistypedOrderPutRightButNotAMissingOne() {
            refuses("pairs.order.absent", () -> pair.correctOrder(ORDER, TODAY));
            pair.registerOrder(new OrderReference("36-од", TODAY), TODAY);
            refuses(
                    "pairs.order.date.future",
                    () -> pair.correctOrder(new OrderReference("63-од", TODAY.plusYears(1)), TODAY));
            assertThat(pair.order()).contains(new OrderReference("36-од", TODAY));
            pair.correctOrder(ORDER, TODAY);
            assertThat(pair.order()).contains(ORDER);
        }

        @Test
        void isTakenBackWithinAWeekAndNotLater() {
            assertThat(pair.mayBeTakenBack(TODAY.plusWeeks(1))).isTrue();
            assertThat(pair.mayBeTakenBack(TODAY.plusWeeks(1).plusDays(1))).isFalse();
            Mentorship agreed = Mentorship.agreed(
                    programme(), PersonId.next(), PersonId.next(), new Term(START, END), UUID.randomUUID(), TODAY);
            assertThat(agreed.mayBeTakenBack(TODAY)).isFalse();
        }

        @Test
        void isCompletedOnADayThatHasCome() {
            pair.complete(TODAY, TODAY);
            assertThat(pair.state()).isEqualTo(MentorshipState.COMPLETED);
            assertThat(pair.endedOn()).contains(TODAY);
        }

        @Test
        void isNotCompletedInTheFutureNorBeforeItBegan() {
            refuses("pairs.end.future", () -> pair.complete(TODAY.plusDays(1), TODAY));
            refuses("pairs.end.before-start", () -> pair.complete(START.minusDays(1), TODAY));
            assertThat(pair.state()).isEqualTo(MentorshipState.WORKING);
        }

        @Test
        void isStoppedEarlyWithAReasonOnly() {
            refuses("pairs.reason.missing", () -> pair.stopEarly(TODAY, "  ", TODAY));
            refuses("pairs.reason.long", () -> pair.stopEarly(TODAY, "а".repeat(301), TODAY));
            assertThat(pair.state()).isEqualTo(MentorshipState.WORKING);
            pair.stopEarly(TODAY, " переезд ", TODAY);
            assertThat(pair.state()).isEqualTo(MentorshipState.STOPPED_EARLY);
            assertThat(pair.endReason()).contains("переезд");
        }

        @Test
        void restsUntilADayToComeAndWorksAgain() {
            refuses("pairs.suspend.past", () -> pair.suspend(TODAY, "карантин", TODAY));
            refuses("pairs.not.SUSPENDED", pair::resume);
            pair.suspend(TODAY.plusWeeks(2), "карантин", TODAY);
            assertThat(pair.state()).isEqualTo(MentorshipState.SUSPENDED);
            refuses("pairs.not.WORKING", () -> pair.suspend(TODAY.plusWeeks(3), "карантин", TODAY));
            pair.resume();
            assertThat(pair.state()).isEqualTo(MentorshipState.WORKING);
            assertThat(pair.suspensionReason()).isEmpty();
        }

        @Test
        void isProlongedButNotToBeforeItsStart() {
            pair.prolong(END.plusMonths(3));
            assertThat(pair.until()).isEqualTo(END.plusMonths(3));
            refuses("pairs.until.before-start", () -> pair.prolong(START.minusDays(1)));
        }
    }

    @Nested
    class APairThatHasEnded {

        private final Mentorship pair = entered(START, END, null);

        @Test
        void neverChangesItsStateAgain() {
            pair.complete(TODAY, TODAY);
            refuses("pairs.ended.COMPLETED", () -> pair.stopEarly(TODAY, "переезд", TODAY));
            refuses("pairs.ended.COMPLETED", () -> pair.complete(TODAY, TODAY));
            refuses("pairs.ended.COMPLETED", () -> pair.prolong(END.plusDays(1)));
            refuses("pairs.not.WORKING", () -> pair.suspend(TODAY.plusDays(1), "карантин", TODAY));
            assertThat(pair.awaitsOrder()).isFalse();
        }

        @Test
        void leavesRoomForTheSameTwoAfterItButNotDuringIt() {
            pair.stopEarly(LocalDate.of(2026, 10, 10), "каникулы", TODAY);
            assertThat(pair.overlaps(new Term(LocalDate.of(2026, 10, 11), END))).isFalse();
            assertThat(pair.overlaps(new Term(LocalDate.of(2026, 10, 10), END))).isTrue();
            assertThat(pair.overlaps(new Term(START.minusYears(1), START.minusDays(1))))
                    .isFalse();
        }
    }

    @Nested
    class APairOfThePast {

        @Test
        void isEnteredAsCompletedWithItsOrder() {
            Mentorship pair = entered(START.minusYears(1), END.minusYears(1), ORDER);
            assertThat(pair.state()).isEqualTo(MentorshipState.COMPLETED);
            assertThat(pair.endedOn()).contains(END.minusYears(1));
            assertThat(pair.enteredLate()).isTrue();
        }

        @Test
        void isEnteredLateButWorksWhenItsTermRunsOn() {
            Mentorship pair = entered(START.minusYears(1), TODAY, null);
            assertThat(pair.state()).isEqualTo(MentorshipState.WORKING);
            assertThat(pair.enteredLate()).isTrue();
            assertThat(entered(TODAY, END, null).enteredLate()).isFalse();
        }
    }

    @Test
    void refusesOnePersonOnBothSides() {
        PersonId one = PersonId.next();
        refuses(
                "pairs.same-person",
                () -> Mentorship.entered(programme(), one, one, new Term(START, END), null, 0, TODAY));
    }

    @Test
    void refusesAnOddNumberOfMeetings() {
        refuses("pairs.meetings.odd", () -> entered(START, END, null, -1));
        assertThat(entered(START, END, null, 4).meetingsBefore()).isEqualTo(4);
    }

    @Test
    void refusesDaysThatMakeNoTerm() {
        refuses("pairs.until.before-start", () -> new Term(START, START.minusDays(1)));
        refuses("pairs.until.far", () -> new Term(START, START.plusYears(3).plusDays(1)));
        refuses("pairs.start.odd", () -> new Term(LocalDate.of(26, 9, 1), LocalDate.of(27, 5, 31)));
        assertThat(new Term(START, START).until()).isEqualTo(START);
    }

    @Test
    void refusesAnOrderWithoutNumberOrDate() {
        refuses("pairs.order.number.missing", () -> new OrderReference(" ", TODAY));
        refuses("pairs.order.number.long", () -> new OrderReference("1".repeat(41), TODAY));
        assertThat(new OrderReference(" 57-од ", TODAY).number()).isEqualTo("57-од");
    }

    private static Mentorship entered(LocalDate from, LocalDate until, OrderReference order) {
        return Mentorship.entered(
                programme(), PersonId.next(), PersonId.next(), new Term(from, until), order, 0, TODAY);
    }

    private static Mentorship entered(LocalDate from, LocalDate until, OrderReference order, int meetings) {
        return Mentorship.entered(
                programme(), PersonId.next(), PersonId.next(), new Term(from, until), order, meetings, TODAY);
    }

    private static Programme programme() {
        Programme programme = new Programme();
        ReflectionTestUtils.setField(programme, "id", new ProgrammeId(UUID.randomUUID()));
        ReflectionTestUtils.setField(programme, "edition", new FormEdition("teacher-pupil", START));
        return programme;
    }

    private static void refuses(String key, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
