package ru.nastavnik.isolation;

import java.util.Locale;
import java.util.stream.Stream;

/** Addresses that one reader of paths takes for one school and another reader for another. */
final class Paths {

    private Paths() {}

    static Stream<String> tricks(String address, String other) {
        String path = address.replaceFirst("\\?.*", "");
        boolean below = path.startsWith("/s/");
        String own = below ? path.replaceFirst("^/s/([^/]+).*", "$1") : "region";
        String base = below ? "/s/" + own : "/region";
        String rest = path.substring(Math.min(base.length(), path.length()));
        String there = "/s/" + other + rest;
        return Stream.of(
                base + "/..;/" + other + rest,
                base + "/../" + other + rest,
                base + "/%2e%2e/" + other + rest,
                base + "/%252e%252e/" + other + rest,
                base + "/.%2e/" + other + rest,
                base + "/..%2f" + other + rest,
                base + "/..%5c" + other + rest,
                base + "/..\\" + other + rest,
                base + ";school=" + other + rest,
                base + ";/" + other + rest,
                "/s;x=y/" + other + rest,
                "/s//" + other + rest,
                "//s/" + other + rest,
                "/./s/" + other + rest,
                "/%73/" + other + rest,
                "/S/" + other + rest,
                "/s/" + other.toUpperCase(Locale.ROOT) + rest,
                "/s/" + other + "%00" + rest,
                "/s/" + other + "%20" + rest,
                "/s/" + other + "." + rest,
                there + "/",
                there + ".",
                there + ".html",
                base + "%2f" + other + rest,
                "/region/../s/" + other + rest,
                "/actuator/health/../../s/" + other + rest,
                "/actuator/health/..;/..;/s/" + other + rest,
                "/platform/%2e%2e/s/" + other + rest,
                "/webjars/..;/s/" + other + rest,
                "/error/../s/" + other + rest,
                "http://localhost/s/" + other + rest,
                "http://" + other + ".localhost" + path,
                "/s/" + own + "," + other + rest,
                "/s/" + own + "%23/s/" + other + rest,
                there);
    }
}
