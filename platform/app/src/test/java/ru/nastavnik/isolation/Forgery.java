package ru.nastavnik.isolation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ru.nastavnik.platform.tenancy.TenantDirectory;

/** The twelve ways of naming another school than the address does. */
enum Forgery {
    HEADER {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of("X-Tenant", "X-Tenant-Id", "X-TenantID", "X-School", "X-School-Id", "X-Organization")
                    .flatMap(header -> Stream.of(
                            own.with(header, other.alias()),
                            own.with(header, other.id().toString())));
        }
    },
    HOST {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of(other.alias() + ".localhost", other.alias(), "localhost." + other.alias() + ".ru")
                    .map(host -> own.with("Host", host));
        }
    },
    FORWARDED {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of(
                    own.with("X-Forwarded-Host", other.alias() + ".localhost"),
                    own.with("X-Forwarded-Prefix", "/s/" + other.alias()),
                    own.with("X-Forwarded-Path", "/s/" + other.alias()),
                    own.with("X-Forwarded-For", "10.0.0.1").with("X-Forwarded-Server", other.alias()),
                    own.with("Forwarded", "host=" + other.alias() + ".localhost;for=10.0.0.1"));
        }
    },
    REWRITTEN {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of("X-Original-URL", "X-Rewrite-URL", "X-Original-URI", "X-Envoy-Original-Path")
                    .map(header -> own.with(header, moved(own, other)));
        }
    },
    COOKIE {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of("tenant", "school", "alias", "organization")
                    .map(name -> own.with("Cookie", name + "=" + other.alias() + "; " + name + "Id=" + other.id()));
        }
    },
    PARAMETER {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of("tenant", "school", "alias", "schoolId", "tenantId", "organization")
                    .map(name ->
                            own.asking(name, name.endsWith("Id") ? other.id().toString() : other.alias()));
        }
    },
    FIELD {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return own.method().equals("GET")
                    ? Stream.empty()
                    : Stream.of("tenant", "school", "alias", "schoolId", "school.id", "organization")
                            .map(name -> own.sending(
                                    name, name.endsWith("d") ? other.id().toString() : other.alias()));
        }
    },
    CLAIM {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of(
                    own.claiming("school", other.alias())
                            .claiming("tenant", other.id().toString()),
                    own.claiming(
                            "organization",
                            Map.of(other.alias(), Map.of("id", other.id().toString()))),
                    own.claiming("groups", List.of("/" + other.alias() + "/coordinator")),
                    own.claiming("memberships", List.of(Map.of("school", other.alias(), "role", "COORDINATOR"))));
        }
    },
    PATH {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Paths.tricks(own.address(), other.alias()).map(own::at);
        }
    },
    METHOD {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of("GET", "POST", "PUT", "DELETE")
                    .flatMap(method -> Stream.of(
                            own.with("X-HTTP-Method-Override", method).with("X-Tenant", other.alias()),
                            own.with("X-Method-Override", method).asking("_method", method)));
        }
    },
    REFERER {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            String there = "http://localhost" + moved(own, other);
            return Stream.of(own.with("Referer", there).with("Origin", "http://" + other.alias() + ".localhost"));
        }
    },
    OTHER_TAB {
        @Override
        Stream<Probe> of(Probe own, TwinSchool other) {
            return Stream.of(own.leaving(
                            "ru.nastavnik.school",
                            new TenantDirectory.Tenant(other.id(), other.alias(), other.canary()))
                    .leaving("school", other.alias())
                    .leaving("tenant", other.id().toString()));
        }
    };

    /** The same question with the other school named in this way, asked over a real socket. */
    abstract Stream<Probe> of(Probe own, TwinSchool other);

    /** Marked as forged, with the answers that are allowed: what would be answered anyway, or a refusal. */
    List<Probe> forged(Probe own, TwinSchool other) {
        List<Probe> forged = new ArrayList<>();
        Set<String> refusals = this == PATH ? Set.of("400", "404", "405", Row.SIGN_IN) : Set.of("400");
        String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        of(own, other).forEach(probe -> {
            Set<String> allowed = new HashSet<>(own.allowed());
            allowed.addAll(refusals);
            forged.add(probe.told("forged " + word).allowing(allowed));
        });
        return forged;
    }

    private static String moved(Probe own, TwinSchool other) {
        return own.address().replaceFirst("^/s/[^/?]+", "/s/" + other.alias());
    }
}
