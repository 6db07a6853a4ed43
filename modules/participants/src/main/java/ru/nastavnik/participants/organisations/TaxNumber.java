package ru.nastavnik.participants.organisations;

import java.util.Optional;
import java.util.stream.IntStream;
import ru.nastavnik.tenants.Inn;

/**
 * ИНН of a partner: ten digits of a legal entity, twelve of an entrepreneur. The last digits are checksums of the others.
 *
 * @param value ten or twelve digits with true checksums
 */
public record TaxNumber(String value) {

    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    public TaxNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a taxpayer number: its checksum does not fit.");
        }
    }

    /** Reads it the way people write it, with spaces; anything that is none is empty. */
    public static Optional<TaxNumber> read(String written) {
        String digits = written.replaceAll("[\\s\\u00a0]", "");
        return isValid(digits) ? Optional.of(new TaxNumber(digits)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return Inn.isValid(text)
                || text.matches("[0-9]{12}")
                        && checksum(text, ELEVENTH) == text.charAt(10) - '0'
                        && checksum(text, TWELFTH) == text.charAt(11) - '0';
    }

    private static int checksum(String digits, int[] weights) {
        int sum = IntStream.range(0, weights.length)
                .map(i -> weights[i] * (digits.charAt(i) - '0'))
                .sum();
        return sum % 11 % 10;
    }

    /** Whether it is of a legal entity, whose number is nobody's personal data. */
    public boolean isOfLegalEntity() {
        return value.length() == 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
