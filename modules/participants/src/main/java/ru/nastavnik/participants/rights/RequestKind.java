package ru.nastavnik.participants.rights;

/** What somebody may ask of the school about their data. */
public enum RequestKind {
    /** To be told what is kept (152-ФЗ ст. 14). */
    ACCESS(false),
    /** To put right what is wrong (ст. 21 ч. 2). */
    CORRECTION(false),
    /** To stop what has no ground (ст. 21 ч. 3). */
    STOP_UNLAWFUL(true),
    /** To stop using the data, whatever the ground (ст. 21 ч. 5.1). */
    OBJECTION(true),
    /** The consent is taken back (ст. 9 ч. 2, ст. 21 ч. 5). */
    WITHDRAWAL(true);

    private final boolean blocks;

    RequestKind(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether the data are blocked as soon as it is registered. */
    public boolean blocks() {
        return blocks;
    }
}
