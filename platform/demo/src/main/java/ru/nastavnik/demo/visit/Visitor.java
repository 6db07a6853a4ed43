package ru.nastavnik.demo.visit;

import java.time.Duration;
import java.util.List;

/**
 * Someone at a computer of their own who sees one page at a time. Buttons, links and fields are called by the words a
 * person sees; the whole text wins over its beginning, the beginning over a part. What is not there fails with {@link
 * StepFailed}, and so does a page that answers with an error.
 */
public interface Visitor extends AutoCloseable {

    /** Goes to a path below the system's address. */
    void open(String path);

    /** The HTTP status that a path answers with; the visitor stays on that page, whatever it is. */
    int answer(String path);

    /** Loads the present page anew, until it says the text. */
    void await(String text, Duration patience);

    /** The text must be on the page. */
    void see(String text);

    /** Whether the text is on the page. */
    boolean sees(String text);

    /** The path and query of the present page. */
    String path();

    void press(String button);

    void follow(String link);

    void fill(String label, String value);

    /** Chooses an option of a list, or a radio button whose group has the label. */
    void choose(String label, String option);

    void tick(String label);

    void attach(String label, String fileName, byte[] content);

    /** Opens what is folded away under these words. */
    void unfold(String summary);

    /** The texts of all elements that fit the selector, in order. */
    List<String> readAll(String css);

    /**
     * The same visitor, looking only at the smallest row, list item, card or section in which all the texts stand; the
     * first of several.
     */
    Visitor beside(String... texts);

    /** The text of the first such element, which must be there. */
    default String first(String css) {
        List<String> found = readAll(css);
        if (found.isEmpty()) {
            throw new StepFailed("На странице %s нет места «%s».".formatted(path(), css));
        }
        return found.getFirst();
    }

    /**
     * Signs in by the sign-in server's own form, from the start page.
     *
     * @param ownPassword is chosen where the server asks for a new one
     */
    void signIn(String login, String password, String ownPassword);

    void signOut();

    /** Keeps a picture of the page, where there is something to see. */
    default void screenshot(String name) {}

    @Override
    void close();
}
