package ru.nastavnik.platform.launcher;

import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port           where the program is to answer; 0 for 8080, or any free one where that is taken
 * @param schools        how many schools the region gets when it is made; 0 for the program's own choice
 * @param reset          whether everything kept from earlier runs is deleted first
 * @param check          whether to walk the six steps on a temporary region and end
 * @param stopAfterReady whether to end as soon as everything answers, telling the times as JSON
 */
record Options(int port, int schools, boolean reset, boolean check, boolean stopAfterReady) {

    static Options parse(List<String> arguments) {
        Options options = new Options(0, 0, false, false, false);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            options = switch (argument) {
                case "--port" -> options.withPort(number(argument, rest, 1, 65_535));
                case "--schools" -> options.withSchools(number(argument, rest, 1, 1_000));
                case "--reset" -> options.withReset();
                case "--check" -> options.withCheck();
                case "--stop-after-ready" -> options.withStopAfterReady();
                default -> throw new IllegalArgumentException("Неизвестный параметр: " + argument + ". Есть: --help");
            };
        }
        return options;
    }

    private static int number(String name, Iterator<String> rest, int least, int most) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(
                    "После %s нужно число от %d до %d, а не «%s».".formatted(name, least, most, value));
        }
        return Integer.parseInt(value);
    }

    private Options withPort(int chosen) {
        return new Options(chosen, schools, reset, check, stopAfterReady);
    }

    private Options withSchools(int chosen) {
        return new Options(port, chosen, reset, check, stopAfterReady);
    }

    private Options withReset() {
        return new Options(port, schools, true, check, stopAfterReady);
    }

    private Options withCheck() {
        return new Options(port, schools, reset, true, stopAfterReady);
    }

    private Options withStopAfterReady() {
        return new Options(port, schools, reset, check, true);
    }
}
