package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What may be typed on the page of one pair. Each form carries the version of the pair that the page showed. */
final class PairForms {

    private PairForms() {}

    /** The day on which a pair was completed. */
    record Complete(int version, @Nullable LocalDate on) {

        void check(Errors errors) {
            Typed.required(errors, "on", on);
        }
    }

    /** The day and the reason for which a pair stops before its time. */
    record Stop(int version, @Nullable LocalDate on, String reason) {

        Stop {
            reason = Typed.text(reason);
        }

        void check(Errors errors) {
            Typed.required(errors, "on", on);
            Typed.required(errors, "reason", reason);
        }
    }

    /** Until when and why a pair rests. */
    record Suspend(int version, @Nullable LocalDate until, String reason) {

        Suspend {
            reason = Typed.text(reason);
        }

        void check(Errors errors) {
            Typed.required(errors, "until", until);
            Typed.required(errors, "reason", reason);
        }
    }

    /** Another last day. */
    record Prolong(int version, @Nullable LocalDate until) {

        void check(Errors errors) {
            Typed.required(errors, "until", until);
        }
    }
}
