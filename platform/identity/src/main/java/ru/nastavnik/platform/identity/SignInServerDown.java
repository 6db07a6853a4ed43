package ru.nastavnik.platform.identity;

/** The sign-in server does not answer, or answers that it cannot. Nothing was changed; the same call may be repeated. */
public class SignInServerDown extends RuntimeException {

    public SignInServerDown(String message, Throwable cause) {
        super(message, cause);
    }
}
