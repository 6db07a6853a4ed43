package ru.nastavnik.platform.drills.crash;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cookies of one caller, kept over a crash of the program as a browser keeps them. */
final class Cookies {

    private record Kept(String host, String path, String name, String value) {

        boolean same(Kept other) {
            return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
        }

        boolean goesTo(URI address) {
            return host.equals(address.getHost()) && address.getPath().startsWith(path);
        }
    }

    private final List<Kept> jar = new ArrayList<>();

    void keep(URI from, List<String> headers) {
        for (String header : headers) {
            for (HttpCookie cookie :
                    HttpCookie.parse("Set-Cookie: " + header.replaceAll("(?i);\\s*expires=[^;]*", ""))) {
                String path = cookie.getPath() == null ? "/" : cookie.getPath();
                Kept fresh = new Kept(from.getHost(), path, cookie.getName(), cookie.getValue());
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
                .map(kept -> kept.name() + "=" + kept.value())
                .collect(Collectors.joining("; "));
    }
}
