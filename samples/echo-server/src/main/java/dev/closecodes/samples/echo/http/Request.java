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
 * @param target what is asked for, with its query as it was sent
 * @param headers the values of each header in the order of their lines; names in lower case
 */
public record Request(String method, URI target, Map<String, List<String>> headers) {

    /**
     * The path that is asked for.
     *
     * @return the decoded path, {@code /} for the root
     */
    public String path() {
        String path = target.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /**
     * The values of a header that may stand more than once.
     *
     * @param name in lower case
     * @return the values, one a line; none if the header is missing
     */
    List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * The value of a header that may stand once.
     *
     * @param name in lower case
     * @return the value, or an empty text if the header is missing
     * @throws Refusal if the header stands more than once
     */
    String one(String name) throws Refusal {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw Refusal.badRequest("There is more than one " + name);
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * The parts of a header that is a list.
     *
     * @param name in lower case
     * @return what stands between the commas of all its lines
     */
    Stream<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /**
     * Whether a list has a token, in whatever case.
     *
     * @param name the header, in lower case
     * @param token the token, in lower case
     */
    boolean has(String name, String token) {
        return list(name).anyMatch(part -> part.toLowerCase(Locale.ROOT).equals(token));
    }
}
