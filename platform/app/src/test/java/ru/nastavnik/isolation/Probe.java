package ru.nastavnik.isolation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One question to the program and what may come of it.
 *
 * @param row     whose endpoint is asked
 * @param user    who asks
 * @param story   what is special about it, for the one who reads a finding
 * @param method  GET, POST, HEAD
 * @param address with the query, as it goes over the wire
 * @param fields  of the form
 * @param headers besides those that every browser sends
 * @param claims  that the sign-in server would have put into the token, besides the usual ones
 * @param left    what another tab has left in the session
 * @param token   whether the token against forged forms is sent
 * @param allowed answers: {@code 404}, {@code login}
 * @param writes  whether the own school's data may be changed by it
 */
record Probe(
        Row row,
        UserKind user,
        String story,
        String method,
        String address,
        Map<String, String> fields,
        Map<String, String> headers,
        Map<String, Object> claims,
        Map<String, Object> left,
        boolean token,
        Set<String> allowed,
        boolean writes) {

    static Probe of(Row row, UserKind user, String method, String address, Map<String, String> fields, String cell) {
        boolean writes = !method.equals("GET") && !method.equals("HEAD") && row.isOpen(user) && cell.matches("[23].*");
        return new Probe(
                row, user, "own", method, address, fields, Map.of(), Map.of(), Map.of(), true, Set.of(cell), writes);
    }

    Probe told(String what) {
        return new Probe(row, user, what, method, address, fields, headers, claims, left, token, allowed, writes);
    }

    Probe allowing(Set<String> answers) {
        return new Probe(row, user, story, method, address, fields, headers, claims, left, token, answers, writes);
    }

    Probe at(String other) {
        return new Probe(row, user, story, method, other, fields, headers, claims, left, token, allowed, writes);
    }

    Probe by(String other) {
        return new Probe(row, user, story, other, address, fields, headers, claims, left, token, allowed, writes);
    }

    Probe with(String header, String value) {
        return new Probe(
                row,
                user,
                story,
                method,
                address,
                fields,
                and(headers, header, value),
                claims,
                left,
                token,
                allowed,
                writes);
    }

    Probe sending(String field, String value) {
        return new Probe(
                row,
                user,
                story,
                method,
                address,
                and(fields, field, value),
                headers,
                claims,
                left,
                token,
                allowed,
                writes);
    }

    Probe asking(String parameter, String value) {
        String sign = address.contains("?") ? "&" : "?";
        return at(address + sign + parameter + "=" + Addresses.encoded(value));
    }

    Probe claiming(String claim, Object value) {
        return new Probe(
                row,
                user,
                story,
                method,
                address,
                fields,
                headers,
                and(claims, claim, value),
                left,
                token,
                allowed,
                writes);
    }

    Probe leaving(String attribute, Object value) {
        return new Probe(
                row,
                user,
                story,
                method,
                address,
                fields,
                headers,
                claims,
                and(left, attribute, value),
                token,
                allowed,
                writes);
    }

    Probe withoutToken() {
        return new Probe(
                row, user, "no token", method, address, fields, headers, claims, left, false, Set.of("403"), false);
    }

    private static <T> Map<String, T> and(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    @Override
    public String toString() {
        return "%s, %s, %s: %s %s %s %s"
                .formatted(row.name(), user.heading(), story, method, shortened(address), headers, fields);
    }

    private static String shortened(String text) {
        return text.length() < 200 ? text : text.substring(0, 200) + "…";
    }
}
