package ru.nastavnik.platform.drills;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The program with one fault in it: the classes of one module copied aside, with the faulty source compiled over them.
 *
 * @param folder where the copy lies
 */
record Planting(Path root, Path folder) {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>ru\\.nastavnik</groupId>\\s*<artifactId>([a-z-]+)</artifactId>\\s*(<scope>test</scope>)?");

    /** A tree in which nothing is wrong, for seeing that the tests are green to begin with. */
    List<String> soundClassPath(String testsModule) {
        return classPath(testsModule, null, null);
    }

    /**
     * Plants the fault.
     *
     * @throws IllegalArgumentException when the faulty source does not compile: such a fault proves nothing
     */
    List<String> classPath(Fault fault) {
        Path classes = folder.resolve(fault.module()).resolve("target/classes");
        copy(root.resolve(fault.module()).resolve("target/classes"), classes);
        String inside = fault.file().substring(fault.file().indexOf("/src/main/") + 1);
        Path planted = folder.resolve(inside);
        write(planted, fault.planted(root));
        if (fault.file().endsWith(".java")) {
            compile(fault, planted, classes);
        } else {
            write(classes.resolve(inside.substring("src/main/resources/".length())), fault.planted(root));
        }
        return classPath(fault.testsModule(), fault.module(), classes);
    }

    private void compile(Fault fault, Path source, Path classes) {
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                String.join(File.pathSeparator, classPath(fault.testsModule(), fault.module(), classes)),
                "-proc:none",
                "-parameters",
                "-nowarn");
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean fine = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!fine) {
                throw new IllegalArgumentException("%s does not compile: %s".formatted(fault, complaints));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> classPath(String testsModule, @Nullable String module, @Nullable Path instead) {
        List<String> entries = new ArrayList<>();
        entries.add(root.resolve("platform/drills/target/test-classes").toString());
        entries.add(root.resolve(testsModule).resolve("target/test-classes").toString());
        for (String each : modulesFor(testsModule)) {
            entries.add(
                    each.equals(module)
                            ? String.valueOf(instead)
                            : root.resolve(each).resolve("target/classes").toString());
        }
        Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.startsWith(root + File.separator) && !entry.contains("ru/nastavnik"))
                .forEach(entries::add);
        return entries;
    }

    /** The module itself and all of ours that it stands on, in tests too, as their poms say. */
    private Set<String> modulesFor(String testsModule) {
        Map<String, String> folders = new HashMap<>();
        for (String area : List.of("platform", "modules")) {
            for (File folder : root.resolve(area).toFile().listFiles(File::isDirectory)) {
                String artifact = area.equals("platform") ? "platform-" + folder.getName() : folder.getName();
                folders.put(artifact, area + "/" + folder.getName());
            }
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(testsModule));
        while (!open.isEmpty()) {
            String module = open.pop();
            if (found.add(module)) {
                Matcher dependency =
                        DEPENDENCY.matcher(read(root.resolve(module).resolve("pom.xml")));
                while (dependency.find()) {
                    if (dependency.group(2) == null || module.equals(testsModule)) {
                        open.push(folders.get(dependency.group(1)));
                    }
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
