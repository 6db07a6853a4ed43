package ru.nastavnik.platform.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.tenancy.AllConnectionsTaken;
import ru.nastavnik.platform.tenancy.SchoolClosed;
import ru.nastavnik.platform.words.Refusal;

/** What can go wrong for a reader, each with the sentences {@code web.problem.<name>.*} and a status. */
enum Problem {
    BAD(HttpStatus.BAD_REQUEST, "question-circle"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "clock"),
    MISSING(HttpStatus.NOT_FOUND, "search"),
    CHANGED(HttpStatus.CONFLICT, "arrow-counterclockwise"),
    LARGE(HttpStatus.CONTENT_TOO_LARGE, "file-earmark-arrow-up"),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "info-circle"),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "exclamation-triangle"),
    DATABASE(HttpStatus.SERVICE_UNAVAILABLE, "wifi-off"),
    FULL(HttpStatus.SERVICE_UNAVAILABLE, "clock"),
    OFTEN(HttpStatus.TOO_MANY_REQUESTS, "clock"),
    SIGN_IN(HttpStatus.SERVICE_UNAVAILABLE, "wifi-off"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "wifi-off"),
    SCHOOL_UPDATING(HttpStatus.SERVICE_UNAVAILABLE, "clock"),
    SCHOOL_RESTORING(HttpStatus.SERVICE_UNAVAILABLE, "clock"),
    SCHOOL_BROKEN(HttpStatus.SERVICE_UNAVAILABLE, "exclamation-triangle"),
    SCHOOL_SUSPENDED(HttpStatus.FORBIDDEN, "pause-circle"),
    SCHOOL_ARCHIVED(HttpStatus.FORBIDDEN, "lock");

    private final HttpStatus status;
    private final String icon;

    Problem(HttpStatus status, String icon) {
        this.status = status;
        this.icon = icon;
    }

    HttpStatus status() {
        return status;
    }

    String icon() {
        return icon;
    }

    /** The name as message keys write it. */
    String word() {
        return name().toLowerCase().replace('_', '-');
    }

    boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
    }

    /** Whether it is certain that nothing was begun, so that the same form may be sent again without a look. */
    boolean beforeAnythingWasDone() {
        return this == FULL || this == OFTEN || this == SCHOOL_UPDATING || this == SCHOOL_RESTORING;
    }

    /** What stands behind a failure, looking through what wraps it; null for one that nobody foresaw. */
    static @Nullable Problem behind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchoolClosed closed) {
                return behind(closed.why());
            }
            if (cause instanceof AllConnectionsTaken) {
                return FULL;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem found = named(cause);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a bare status means to a reader. */
    static Problem behind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> MISSING;
            case CONFLICT, PRECONDITION_FAILED -> CHANGED;
            case CONTENT_TOO_LARGE -> LARGE;
            case TOO_MANY_REQUESTS -> OFTEN;
            case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> BUSY;
            default -> status.is4xxClientError() ? BAD : BROKEN;
        };
    }

    private static Problem behind(SchoolClosed.Why why) {
        return switch (why) {
            case PREPARING, BEHIND -> SCHOOL_UPDATING;
            case RESTORING -> SCHOOL_RESTORING;
            case BROKEN -> SCHOOL_BROKEN;
            case SUSPENDED -> SCHOOL_SUSPENDED;
            case ARCHIVED -> SCHOOL_ARCHIVED;
        };
    }

    private static @Nullable Problem named(Throwable cause) {
        return switch (cause) {
            case Refusal _ -> REFUSED;
            case OptimisticLockingFailureException _ -> CHANGED;
            case OptimisticLockException _ -> CHANGED;
            case MaxUploadSizeExceededException _ -> LARGE;
            case SignInServerDown _ -> SIGN_IN;
            case DataAccessResourceFailureException _ -> DATABASE;
            case CannotCreateTransactionException _ -> DATABASE;
            case SQLTransientConnectionException _ -> DATABASE;
            case SQLNonTransientConnectionException _ -> DATABASE;
            case SQLException broken when isConnection(broken.getSQLState()) -> DATABASE;
            default ->
                cause.getClass().getSimpleName().equals("SizeLimitExceededException")
                                || cause.getClass().getSimpleName().equals("FileSizeLimitExceededException")
                        ? LARGE
                        : null;
        };
    }

    /** Class 08 is a lost connection, 57P a server that goes down or comes up, 53300 one with no room for us. */
    private static boolean isConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
