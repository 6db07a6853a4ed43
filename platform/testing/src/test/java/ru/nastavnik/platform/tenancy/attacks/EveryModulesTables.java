package ru.nastavnik.platform.tenancy.attacks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets the kernel see the changelogs of modules that this one does not depend on: they stand beside it in the tree. */
public final class EveryModulesTables {

    private EveryModulesTables() {}

    /** Does something while all changelogs are seen. */
    public static <T> T with(Work<T> work) throws SQLException, IOException {
        List<URL> modules = new ArrayList<>();
        for (String part : List.of("platform", "modules")) {
            try (Stream<Path> folders = Files.list(root().resolve(part))) {
                for (Path folder : folders.sorted().toList()) {
                    Path resources = folder.resolve("src/main/resources/");
                    if (Files.isDirectory(resources.resolve("db"))) {
                        modules.add(resources.toUri().toURL());
                    }
                }
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader all = new URLClassLoader(modules.toArray(URL[]::new), before)) {
            thread.setContextClassLoader(all);
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static Path root() {
        Path folder = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/architecture/tenancy.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** What is done meanwhile. */
    public interface Work<T> {

        T done() throws SQLException;
    }
}
