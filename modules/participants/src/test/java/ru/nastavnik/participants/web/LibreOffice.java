package ru.nastavnik.participants.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office that is installed on this machine, as the one that opens a school's files; none is downloaded. */
record LibreOffice(Path program) {

    /** What to do where there is none. */
    static final String MISSING =
            "LibreOffice не найден, проверка выгрузок в нём пропущена. Поставьте его: apt-get install libreoffice-calc-nogui"
                    + " (или libreoffice-calc), или назовите его: -Dnastavnik.soffice=/путь/к/soffice";

    static Optional<LibreOffice> find() {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("nastavnik.soffice")).map(Path::of);
        Stream<Path> onPath = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/bin", "/usr/lib/libreoffice/program"))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> Stream.of("soffice", "libreoffice").map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /** Opens a workbook and says what its cells show, a line per row, values between semicolons. */
    List<String> shown(byte[] workbook, Path folder) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        Process office = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError("LibreOffice did not open the file within two minutes.");
        }
        return Files.readAllLines(folder.resolve("table.csv"), StandardCharsets.UTF_8);
    }
}
