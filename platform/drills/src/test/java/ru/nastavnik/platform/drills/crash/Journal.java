package ru.nastavnik.platform.drills.crash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the clients asked for and what they were told, also as a file for whoever looks for the fault. */
final class Journal implements AutoCloseable {

    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final BufferedWriter file;

    Journal(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Notes a command, sends it, and notes the answer.
     *
     * @return the answer, which may be a refusal or a failure
     * @throws NoAnswer when none came
     */
    Answer carry(Command.Kind kind, String school, String key, List<String> parts, Supplier<Answer> sending) {
        Command command = new Command(numbers.incrementAndGet(), kind, school, key, parts);
        commands.add(command);
        write(command.toString());
        try {
            Answer answer = sending.get();
            command.becomes(
                    answer.accepted()
                            ? Command.State.ACKNOWLEDGED
                            : answer.refused() ? Command.State.REFUSED : Command.State.UNKNOWN);
            write(command + " <- " + answer);
            return answer;
        } catch (NoAnswer e) {
            command.becomes(Command.State.UNKNOWN);
            write(command + " <- " + e.getMessage());
            throw e;
        }
    }

    List<Command> commands() {
        return commands;
    }

    long acknowledged() {
        return commands.stream()
                .filter(command -> command.state() == Command.State.ACKNOWLEDGED)
                .count();
    }

    /** A line about what happened between the commands. */
    synchronized void write(String line) {
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
