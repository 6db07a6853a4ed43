package ru.nastavnik.tenants;

import java.util.stream.IntStream;

/**
 * ИНН, the taxpayer number of a legal entity: ten digits, the last of which is a checksum of the others. A school and
 * its branches share one.
 *
 * @param value ten digits with a true checksum
 */
public record Inn(String value) {

    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    public Inn {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the number of a legal entity: its checksum does not fit.");
        }
    }

    /** Whether the text is a number of a legal entity. The twelve digits of a person's number are not. */
    public static boolean isValid(String text) {
        return text.matches("[0-9]{10}") && checksum(text) == text.charAt(9) - '0';
    }

    private static int checksum(String digits) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * (digits.charAt(i) - '0'))
                .sum();
        return sum % 11 % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
