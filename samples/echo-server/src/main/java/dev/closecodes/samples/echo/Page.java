package dev.closecodes.samples.echo;

import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;

/** The page at {@code /} and its files, loaded once. */
final class Page {

    /** The placeholder for the rows of the registry. */
    private static final String ROWS = "<!-- rows -->";

    private static final List<String> STYLES = List.of("page.css", "table.css", "panels.css");

    private static final List<String> SCRIPTS = List.of(
            "page.js", "registry.js", "texts.js", "socket.js", "search.js", "closing.js", "echo.js", "round-trips.js");

    private final Map<String, Response> files;

    private Page(Map<String, Response> files) {
        this.files = files;
    }

    static Page load() {
        String html = new String(resource("page.html"), StandardCharsets.UTF_8).replace(ROWS, RegistryTable.rows());
        Map<String, Response> files = new HashMap<>();
        files.put("/", Response.file("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
        STYLES.forEach(style -> files.put("/" + style, Response.file("text/css; charset=utf-8", resource(style))));
        SCRIPTS.forEach(
                script -> files.put("/" + script, Response.file("text/javascript; charset=utf-8", resource(script))));
        return new Page(Map.copyOf(files));
    }

    Response file(Request request) throws Refusal {
        Response file = files.get(request.path());
        if (file == null) {
            throw new Refusal(Response.text("404 Not Found", "There is a page at / and a WebSocket at /echo"));
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new Refusal(
                    Response.text("405 Method Not Allowed", "Only GET and HEAD are supported", "Allow: GET, HEAD"));
        }
        return file;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException(name + " is not on the class path", Page.class.getName(), name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
