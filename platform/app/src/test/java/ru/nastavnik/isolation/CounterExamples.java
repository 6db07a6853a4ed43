package ru.nastavnik.isolation;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.nastavnik.isolation.TwinSchool.Share;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;

/** Pages that do what none may do, each put into the running program for one test and taken out again. */
final class CounterExamples {

    private final World world;

    CounterExamples(World world) {
        this.world = world;
    }

    /** Shows whoever has this identifier, in whatever school. */
    @ForRoles(Role.COORDINATOR)
    public ResponseEntity<String> leaks(@PathVariable("id") String id) {
        TwinSchool other = world.foreign();
        String name = "select coalesce((select surname from %s.person where id = '%s'), '')"
                .formatted(other.schema(), other.object(ObjectKind.STAFF, Share.OWN));
        return id.equals(other.object(ObjectKind.STAFF, Share.OWN).toString())
                ? ResponseEntity.ok(world.rows().one(name))
                : ResponseEntity.ok(id);
    }

    /** Writes into the other school without a word. */
    @ForRoles(Role.COORDINATOR)
    public ResponseEntity<String> writes(@PathVariable("id") String id) {
        if (id.equals(world.foreign().object(ObjectKind.STAFF, Share.OWN).toString())) {
            world.rows()
                    .run("update %s.person set post = 'никто'"
                            .formatted(world.foreign().schema()));
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(id);
    }

    /** A page that counts its readers. */
    @ForRoles(Role.COORDINATOR)
    public ResponseEntity<String> counts(@PathVariable("id") String id) {
        world.rows()
                .run("update %s.person set version = version + 1"
                        .formatted(world.own().schema()));
        return ResponseEntity.ok(id);
    }

    /** Believes a header. */
    @ForRoles(Role.COORDINATOR)
    public ResponseEntity<String> believes(@RequestHeader(name = "X-Tenant", defaultValue = "") String tenant) {
        return ResponseEntity.ok(
                tenant.equals(world.foreign().alias()) ? world.foreign().canary() : "");
    }

    /** Does not say who it is for. */
    public ResponseEntity<String> forgets(@PathVariable("id") String id) {
        return ResponseEntity.ok(id);
    }

    RequestMappingInfo plant(RequestMappingHandlerMapping pages, String name, String pattern) {
        RequestMappingInfo address = RequestMappingInfo.paths(pattern)
                .methods(RequestMethod.GET)
                .options(pages.getBuilderConfiguration())
                .build();
        pages.registerMapping(address, this, method(name));
        return address;
    }

    private static Method method(String name) {
        return Stream.of(CounterExamples.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findAny()
                .orElseThrow();
    }
}
