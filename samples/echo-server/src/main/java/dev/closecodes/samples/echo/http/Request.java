package dev.closecodes.samples.echo.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The head of a request.
 *
 * @param method for example {@code GET}
 * @param target the request target, with the query as it was sent
 * @param headers the values of each header in the order of their lines; the names are in lower case
 */
public record Request(String method, URI target, Map<String, List<String>> headers) {

    /**
     * Returns the requested path.
     *
     * @return the decoded path, {@code /} for the root
     */
    public String path() {
        String path = target.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /**
     * Returns the values of a header that may occur more than once.
     *
     * @param name the name in lower case
     * @return the values, one per line; an empty list if the header is missing
     */
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * Returns the value of a header that may occur only once.
     *
     * @param name the name in lower case
     * @return the value, or an empty string if the header is missing
     * @throws Refusal if the header occurs more than once
     */
    String one(String name) throws Refusal {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw Refusal.badRequest("There is more than one " + name);
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Returns the elements of a header that is a list.
     *
     * @param name the name in lower case
     * @return the text between the commas of all lines of the header
     */
    Stream<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /**
     * Returns whether a list contains a token. The case of the list's elements is ignored.
     *
     * @param name the name of the header in lower case
     * @param token the token in lower case
     */
    boolean has(String name, String token) {
        return list(name).anyMatch(part -> part.toLowerCase(Locale.ROOT).equals(token));
    }
}
