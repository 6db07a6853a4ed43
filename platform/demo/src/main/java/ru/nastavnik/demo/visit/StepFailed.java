package ru.nastavnik.demo.visit;

/** What was to be seen or done on a page was not there; the message is a Russian sentence that says what and where. */
public class StepFailed extends RuntimeException {

    public StepFailed(String sentence) {
        super(sentence);
    }

    public StepFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
