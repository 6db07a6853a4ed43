package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the named accounts of the regional centre, through the server's administrator. The product itself never makes
 * such accounts: where it is installed they come with the region's own directory.
 *
 * @param server the running Keycloak
 */
public record RegionStaff(KeycloakServer server) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,40}");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * Makes sure that the account exists with this password and realm role. Repeating it sets the password again.
     *
     * @param role {@code region-admin} or {@code region-analyst}
     * @throws DevServiceFailed when Keycloak does not answer or refuses
     */
    public void ensureRegionAccount(String username, String password, String role) {
        if (!NAME.matcher(username).matches() || !NAME.matcher(role).matches()) {
            throw new IllegalArgumentException("Not the name of an account or role: " + username + ", " + role);
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            Admin admin = new Admin(client, "Bearer " + token(client));
            String found = admin.send("GET", "/users?exact=true&username=" + username, "");
            if (!ID.matcher(found).find()) {
                admin.send("POST", "/users", "{\"username\":\"%s\",\"enabled\":true}".formatted(username));
                found = admin.send("GET", "/users?exact=true&username=" + username, "");
            }
            String user = "/users/" + first(ID, found);
            admin.send(
                    "PUT",
                    user + "/reset-password",
                    "{\"type\":\"password\",\"temporary\":false,\"value\":\"%s\"}"
                            .formatted(password.replace("\\", "\\\\").replace("\"", "\\\"")));
            admin.send("POST", user + "/role-mappings/realm", "[" + admin.send("GET", "/roles/" + role, "") + "]");
        }
    }

    private String token(HttpClient client) {
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(KeycloakServer.ADMIN, URLEncoder.encode(server.adminPassword(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/realms/master/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return first(TOKEN, answer(client, request));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new DevServiceFailed("Keycloak's answer lacks what was asked for.");
        }
        return matcher.group(1);
    }

    private static String answer(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new DevServiceFailed("Keycloak answered %d to %s %s."
                        .formatted(
                                response.statusCode(),
                                request.method(),
                                request.uri().getPath()));
            }
            return response.body();
        } catch (IOException e) {
            throw new DevServiceFailed(
                    "Keycloak does not answer at " + request.uri().getHost() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceFailed("Interrupted.", e);
        }
    }

    private final class Admin {

        private final HttpClient client;
        private final String authorization;

        Admin(HttpClient client, String authorization) {
            this.client = client;
            this.authorization = authorization;
        }

        String send(String method, String path, String json) {
            return answer(
                    client,
                    HttpRequest.newBuilder(URI.create(server.url() + "/admin/realms/" + KeycloakServer.REALM + path))
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(json))
                            .build());
        }
    }
}
