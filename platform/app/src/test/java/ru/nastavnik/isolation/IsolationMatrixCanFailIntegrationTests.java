package ru.nastavnik.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.nastavnik.isolation.Finding.Kind;

/** The counter-examples of the isolation matrix: each fault is planted, and the matrix finds it. */
@IsolationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixCanFailIntegrationTests {

    private static final String ADDRESS = "/s/{school}/planted/{id}";

    private final ServletWebServerApplicationContext program;
    private final MockMvc mock;
    private final RequestMappingHandlerMapping pages;
    private World world;
    private CounterExamples wrong;
    private Web near;
    private Web far;

    @Autowired
    IsolationMatrixCanFailIntegrationTests(
            ServletWebServerApplicationContext program,
            MockMvc mock,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.program = program;
        this.mock = mock;
        this.pages = pages;
    }

    @BeforeAll
    void makeTheSchools() {
        world = new World(program);
        wrong = new CounterExamples(world);
        near = new MockWeb(mock, new SignIns(world));
        far = new TomcatWeb(program, new SignIns(world));
    }

    @AfterAll
    void takeThemAway() {
        world.close();
    }

    @Test
    void saysWhichRowToAddForAnEndpointWithoutOne() {
        RequestMappingInfo planted = wrong.plant(pages, "leaks", ADDRESS);
        try {
            assertThat(Matrix.read().faults(Endpoints.of(program)))
                    .singleElement()
                    .asString()
                    .contains(
                            "GET " + ADDRESS + " has no row",
                            "| GET " + ADDRESS + " | id:staff |  | login | · | · | ? |");
        } finally {
            pages.unregisterMapping(planted);
        }
    }

    @Test
    void saysWhichRowHasNoEndpointAndWhichCellNobodyDecided() {
        Matrix matrix = Matrix.read();
        matrix.put(row(Map.of(UserKind.COORDINATOR, "?200")));

        assertThat(matrix.faults(Endpoints.of(program)))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("has no endpoint"))
                .anyMatch(fault -> fault.contains("«?200» is for a person to decide"));
        assertThatThrownBy(() -> UserKind.headed("librarian")).hasMessageContaining("librarian");
    }

    @Test
    void seesAnotherSchoolsWordsInAnAnswer() {
        Battery battery = asked("leaks", Map.of(UserKind.COORDINATOR, "200"));

        assertThat(kinds(battery)).contains(Kind.LEAK, Kind.UNEXPECTED);
        assertThat(battery.told())
                .anyMatch(told -> told.contains(world.foreign().canary()));
    }

    /** The answer itself is blameless; which of all the questions did it is found out by asking them again. */
    @Test
    void findsTheQuestionThatChangedAnotherSchool() {
        Battery battery = asked("writes", Map.of(UserKind.COORDINATOR, "200"));

        assertThat(battery.findings().stream().filter(finding -> finding.kind() == Kind.CHANGED))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString()).contains("foreign id", "another school"));
    }

    @Test
    void findsAPageThatWritesWhenItIsRead() {
        Battery battery = asked("counts", Map.of(UserKind.COORDINATOR, "200"));

        assertThat(kinds(battery)).contains(Kind.CHANGED);
    }

    @Test
    void findsAPageThatBelievesAHeader() {
        RequestMappingInfo planted = wrong.plant(pages, "believes", ADDRESS);
        try {
            Row row = row(Map.of(UserKind.COORDINATOR, "200"));
            Probe own = new Probes(world).own(row, new Endpoint("GET", ADDRESS), UserKind.COORDINATOR);
            Battery battery = new Battery(world);
            battery.ask(Forgery.HEADER.forged(own, world.foreign()), far);

            assertThat(kinds(battery)).containsExactly(Kind.LEAK);
        } finally {
            pages.unregisterMapping(planted);
        }
    }

    @Test
    void findsAPageThatIsForNobodyAndACellThatIsWrong() {
        Battery forgotten = asked("forgets", Map.of(UserKind.COORDINATOR, "200"));
        assertThat(kinds(forgotten)).contains(Kind.UNEXPECTED).doesNotContain(Kind.LEAK);

        Matrix matrix = Matrix.read();
        Row right = matrix.row("GET /s/{alias}/people");
        Map<UserKind, String> swapped = new EnumMap<>(right.cells());
        swapped.put(UserKind.COORDINATOR, "404");
        swapped.put(UserKind.MENTOR, "200");
        Row wrongRow = new Row(right.name(), List.of(), "", swapped);
        Battery battery = new Battery(world);
        Probes making = new Probes(world);
        battery.ask(
                Stream.of(UserKind.COORDINATOR, UserKind.MENTOR)
                        .map(kind -> making.own(wrongRow, new Endpoint("GET", "/s/{alias}/people"), kind))
                        .toList(),
                near);
        assertThat(battery.findings()).hasSize(2);
    }

    /** Twelve ways, and each of them makes a question that differs from the honest one. */
    @Test
    void forgesInTwelveWays() {
        Row row = row(Map.of(UserKind.COORDINATOR, "302"));
        Probe own = new Probes(world).own(row, new Endpoint("POST", ADDRESS), UserKind.COORDINATOR);

        assertThat(Forgery.values())
                .hasSize(12)
                .allSatisfy(forgery -> assertThat(forgery.forged(own, world.foreign()))
                        .isNotEmpty()
                        .noneMatch(own::equals));
    }

    private Battery asked(String page, Map<UserKind, String> open) {
        RequestMappingInfo planted = wrong.plant(pages, page, ADDRESS);
        try {
            Battery battery = new Battery(world);
            battery.ask(new Probes(world).of(row(open), new Endpoint("GET", ADDRESS)), near);
            return battery;
        } finally {
            pages.unregisterMapping(planted);
        }
    }

    private static Row row(Map<UserKind, String> open) {
        Map<UserKind, String> cells = new EnumMap<>(UserKind.class);
        for (UserKind kind : UserKind.values()) {
            cells.put(kind, kind.isSignedIn() ? Row.CLOSED : Row.SIGN_IN);
        }
        cells.putAll(open);
        return new Row("GET " + ADDRESS, List.of(Slot.read("id:staff")), "", cells);
    }

    private static List<Kind> kinds(Battery battery) {
        return new ArrayList<>(
                battery.findings().stream().map(Finding::kind).distinct().toList());
    }
}
