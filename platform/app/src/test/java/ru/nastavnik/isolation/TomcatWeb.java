package ru.nastavnik.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The program over a real socket, where the address goes out byte by byte as it is written. The session is a real one of
 * the container's; only who is in it was put there by the test and not by the sign-in server.
 */
final class TomcatWeb implements Web {

    private static final String TOKENS = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private final Tomcat tomcat;
    private final int port;
    private final SignIns signIns;

    TomcatWeb(ServletWebServerApplicationContext program, SignIns signIns) {
        this.tomcat = ((TomcatWebServer) program.getWebServer()).getTomcat();
        this.port = program.getWebServer().getPort();
        this.signIns = signIns;
    }

    @Override
    public Answer ask(Probe probe) {
        String token = UUID.randomUUID().toString();
        StandardSession session = session(probe, token);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request(probe, session, token).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(probe.toString(), e);
        } finally {
            session.expire();
        }
    }

    private StandardSession session(Probe probe, String token) {
        Context program = (Context) tomcat.getHost().findChildren()[0];
        StandardSession session = (StandardSession) program.getManager().createSession(null);
        if (probe.user().isSignedIn()) {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(signIns.of(probe)));
        }
        session.setAttribute(TOKENS, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token));
        probe.left().forEach(session::setAttribute);
        return session;
    }

    private String request(Probe probe, StandardSession session, String token) {
        String form = probe.fields().entrySet().stream()
                .map(field -> Addresses.encoded(field.getKey()) + "=" + Addresses.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        if (probe.token() && !probe.method().equals("GET")) {
            form += (form.isEmpty() ? "" : "&") + "_csrf=" + masked(token);
        }
        StringBuilder request = new StringBuilder("%s %s HTTP/1.0\r\n".formatted(probe.method(), probe.address()));
        probe.headers().forEach((name, value) -> {
            if (!name.equals("Cookie")) {
                request.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (!probe.headers().containsKey("Host")) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        if (!probe.headers().containsKey("Accept")) {
            request.append("Accept: " + BROWSER + "\r\n");
        }
        String cookies = probe.headers().getOrDefault("Cookie", "");
        request.append(
                "Cookie: JSESSIONID=%s%s\r\n".formatted(session.getId(), cookies.isEmpty() ? "" : "; " + cookies));
        if (!probe.method().equals("GET") && !probe.method().equals("HEAD")) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\n");
            request.append("Content-Length: ")
                    .append(form.length())
                    .append("\r\n\r\n")
                    .append(form);
        } else {
            request.append("\r\n");
        }
        return request.toString();
    }

    /** As the page would have masked the token, with a mask of zeros. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Addresses.encoded(Base64.getUrlEncoder().encodeToString(both));
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.")) {
            return new Answer(400, "", text);
        }
        String head = text.substring(0, Math.max(text.indexOf("\r\n\r\n"), 0));
        String location = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                .map(line -> line.substring(9).strip())
                .findFirst()
                .orElse("");
        return new Answer(Integer.parseInt(text.substring(9, 12)), location, text);
    }
}
