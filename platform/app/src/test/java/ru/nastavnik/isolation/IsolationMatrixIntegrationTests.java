package ru.nastavnik.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.isolation.Finding.Kind;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/** Every endpoint × every kind of user × every kind of identifier, judged by the checked-in table. */
@IsolationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixIntegrationTests {

    private static final int ONE_IN = 20;

    private final ServletWebServerApplicationContext program;
    private final MockMvc mock;
    private final Matrix matrix = Matrix.read();
    private List<Endpoint> endpoints = List.of();
    private World world;
    private Web near;
    private Web far;
    private int probes;
    private int overSockets;
    private int forgeries;
    private int leaks;
    private int unexpected;
    private int broken;

    @Autowired
    IsolationMatrixIntegrationTests(ServletWebServerApplicationContext program, MockMvc mock) {
        this.program = program;
        this.mock = mock;
    }

    @BeforeAll
    void makeTheSchools() {
        endpoints = Endpoints.of(program);
        world = new World(program);
        near = new MockWeb(mock, new SignIns(world));
        far = new TomcatWeb(program, new SignIns(world));
        if (Boolean.getBoolean("nastavnik.matrix.write")) {
            rewrite();
        }
    }

    @AfterAll
    void tell() {
        Tally.of("matrix")
                .add("endpoints", endpoints.size())
                .add("kinds of user", UserKind.values().length)
                .add("probes", probes)
                .add("over sockets", overSockets)
                .add("forged", forgeries)
                .add("leaks", leaks)
                .add("unexpected", unexpected)
                .add("broken", broken)
                .write();
        world.close();
    }

    /** Adds the rows that are missing; a cell that was to be decided gets what the program answers, still to be decided. */
    private void rewrite() {
        Probes making = new Probes(world);
        for (Endpoint endpoint : endpoints) {
            Row row = matrix.row(endpoint).orElseGet(() -> Proposal.of(endpoint));
            Map<UserKind, String> cells = new EnumMap<>(row.cells());
            cells.replaceAll((kind, cell) -> cell.startsWith("?")
                    ? "?" + near.ask(making.own(row, endpoint, kind)).cell()
                    : cell);
            matrix.put(new Row(row.name(), row.slots(), row.sends(), cells));
            world.settle();
            world.restore(true);
        }
        matrix.write();
    }

    @Test
    void hasARowForEveryEndpointAndAnEndpointForEveryRow() {
        assertThat(matrix.faults(endpoints)).isEmpty();
    }

    @Test
    void isAnsweredAsTheTableSays() {
        Battery battery = new Battery(world);
        Probes making = new Probes(world);
        for (Endpoint endpoint : endpoints) {
            List<Probe> all = making.of(matrix.row(endpoint).orElseThrow(), endpoint);
            battery.ask(all, near);
            List<Probe> some = new ArrayList<>();
            for (int i = endpoint.pattern().length() % ONE_IN; i < all.size(); i += ONE_IN) {
                some.add(all.get(i));
            }
            overSockets += some.size();
            battery.ask(some, far);
            if (isEnough(battery)) {
                break;
            }
        }
        count(battery);
        assertThat(battery.told()).isEmpty();
        assertThat(battery.saw())
                .as("answers that show the own school's people")
                .isGreaterThan(50);
    }

    @Test
    void answersNothingOfASchoolThatIsNamedByForgery() {
        Battery battery = new Battery(world);
        Probes making = new Probes(world);
        int turn = 0;
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.isBelowSchool() && !endpoint.isBelowRegion()) {
                continue;
            }
            List<Probe> all = new ArrayList<>();
            for (UserKind user : forgers(endpoint)) {
                Probe own = making.own(matrix.row(endpoint).orElseThrow(), endpoint, user);
                TwinSchool other = user == UserKind.STRANGER ? world.third() : world.foreign();
                for (Forgery forgery : Forgery.values()) {
                    List<Probe> forged = forgery.forged(own, other);
                    int most = Math.min(Scale.of(forgery == Forgery.PATH ? 4 : 1, forged.size()), forged.size());
                    for (int i = 0; i < most; i++) {
                        all.add(forged.get(turn++ % forged.size()));
                    }
                }
            }
            forgeries += all.size();
            overSockets += all.size();
            battery.ask(all, far);
            if (isEnough(battery)) {
                break;
            }
        }
        count(battery);
        assertThat(battery.told()).isEmpty();
    }

    /** Whoever tries whether a planted fault is caught need not know all that it breaks. */
    private static boolean isEnough(Battery battery) {
        return Boolean.getBoolean("nastavnik.trial") && !battery.findings().isEmpty();
    }

    private static List<UserKind> forgers(Endpoint endpoint) {
        List<UserKind> insiders = endpoint.isBelowSchool()
                ? List.of(UserKind.COORDINATOR, UserKind.DIRECTOR)
                : List.of(UserKind.REGION_ADMIN, UserKind.COORDINATOR);
        List<UserKind> all = new ArrayList<>(insiders);
        if (Scale.nightly()) {
            all.addAll(List.of(UserKind.ANONYMOUS, UserKind.STRANGER, UserKind.MENTOR, UserKind.REGION_ANALYST));
        }
        return all;
    }

    private void count(Battery battery) {
        probes += battery.probes();
        leaks += (int) battery.count(Kind.LEAK, Kind.CHANGED);
        unexpected += (int) battery.count(Kind.UNEXPECTED);
        broken += (int) battery.count(Kind.BROKEN);
    }
}
