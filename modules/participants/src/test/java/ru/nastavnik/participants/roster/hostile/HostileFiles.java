package ru.nastavnik.participants.roster.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All of them: malformed and hostile workbooks, documents, pages and texts, made from nothing but code. */
public final class HostileFiles {

    private HostileFiles() {}

    public static List<Hostile> all() {
        return Stream.of(
                        PackedFiles.all(),
                        MarkupFiles.all(),
                        CellFiles.all(),
                        NameFiles.all(),
                        TextFiles.all(),
                        PageFiles.all(),
                        OldFiles.all())
                .flatMap(List::stream)
                .toList();
    }
}
