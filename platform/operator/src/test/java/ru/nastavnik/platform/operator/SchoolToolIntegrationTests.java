package ru.nastavnik.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

class SchoolToolIntegrationTests {

    private static final String KEY = "0b5e".repeat(16);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void takesASchoolOutAndPutsItBackAndSaysSo() throws Exception {
        PostgresServer server = DevServices.shared().postgres();
        String database = server.newDatabase("operator");
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, KEY);
        }
        try (Provisioning provisioning = Provisioning.standAlone(server.jdbcUrl(database), KEY)) {
            TenantId school = TenantId.next();
            provisioning.schemas().provision(school);
            SchoolTool tool = new SchoolTool(provisioning, out);
            Path file = folder.resolve("school.zip");

            assertThat(tool.does("export", school.toString(), file.toString())).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(tool.does("restore", school.toString(), file.toString())).isZero();
            assertThat(tool.does("restore", school.toString(), "--abandon")).isZero();
            assertThat(tool.does("restore", school.toString(), "--drop-old")).isZero();
            assertThat(said()).contains("Школа восстановлена", "Удалено прежних схем: 1");
            assertThat(provisioning.schemas().ready(school)).isTrue();

            Files.writeString(file, "not a copy");
            assertThat(tool.does("restore", school.toString(), file.toString())).isEqualTo(1);
            assertThat(tool.does(
                            "restore",
                            school.toString(),
                            folder.resolve("absent").toString()))
                    .isEqualTo(1);
            assertThat(said()).contains("Файл повреждён", "Файл не читается");
            assertThatThrownBy(() -> tool.does("burn", school.toString(), file.toString()))
                    .isInstanceOf(NotUnderstood.class);
        }
    }

    @Test
    void explainsItself() {
        assertThat(SchoolTool.run(List.of("--help"), folder, out)).isZero();
        assertThat(said()).contains("deploy/school restore");
        assertThatThrownBy(() -> SchoolTool.run(List.of("export"), folder, out)).isInstanceOf(NotUnderstood.class);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
