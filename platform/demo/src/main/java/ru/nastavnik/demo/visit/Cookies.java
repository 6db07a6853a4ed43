package ru.nastavnik.demo.visit;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cookies of one visitor. The JDK's own jar keeps secure cookies back from a plain connection, also from one to
 * this very machine, where browsers send them.
 */
final class Cookies {

    private record Kept(String host, HttpCookie cookie) {

        boolean same(Kept other) {
            return host.equals(other.host)
                    && cookie.getName().equals(other.cookie.getName())
                    && cookie.getPath().equals(other.cookie.getPath());
        }

        boolean goesTo(URI address) {
            String path = address.getPath().isEmpty() ? "/" : address.getPath();
            return host.equals(address.getHost()) && path.startsWith(cookie.getPath());
        }
    }

    private final List<Kept> jar = new ArrayList<>();

    void keep(URI from, List<String> headers) {
        for (String header : headers) {
            for (HttpCookie cookie :
                    HttpCookie.parse("Set-Cookie: " + header.replaceAll("(?i);\\s*expires=[^;]*", ""))) {
                cookie.setPath(cookie.getPath() == null ? "/" : cookie.getPath());
                Kept fresh = new Kept(from.getHost(), cookie);
                jar.removeIf(fresh::same);
                if (cookie.getMaxAge() != 0 && !cookie.getValue().isEmpty()) {
                    jar.add(fresh);
                }
            }
        }
    }

    String headerFor(URI address) {
        return jar.stream()
                .filter(kept -> kept.goesTo(address))
                .map(kept -> kept.cookie().getName() + "=" + kept.cookie().getValue())
                .collect(Collectors.joining("; "));
    }
}
