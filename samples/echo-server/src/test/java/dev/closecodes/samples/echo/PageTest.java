package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the responses that a browser gets. */
@TestInstance(Lifecycle.PER_CLASS)
final class PageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** A reference to another file of the page: a link, a script or an import. */
    private static final Pattern REFERENCE = Pattern.compile("(?:href=\"|src=\"|from '\\.)(/[^\"']+)[\"']");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private EchoServer server;

    @BeforeAll
    void start() throws IOException {
        server = EchoServer.start(Settings.onLoopback(0), new ConnectionLog() {});
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .timeout(TIMEOUT)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Returns the paths of all files that the page refers to. */
    private Set<String> files() throws Exception {
        Set<String> files = new LinkedHashSet<>();
        Deque<String> unread = new ArrayDeque<>(Set.of("/"));
        while (!unread.isEmpty()) {
            String file = unread.pop();
            if (files.add(file)) {
                HttpResponse<String> response = send("GET", file);
                assertEquals(200, response.statusCode(), file);
                REFERENCE.matcher(response.body()).results().forEach(found -> unread.add(found.group(1)));
            }
        }
        return files;
    }

    @Test
    void allFilesOfThePageExist() throws Exception {
        assertEquals(
                Set.of(
                        "/",
                        "/page.css",
                        "/table.css",
                        "/panels.css",
                        "/page.js",
                        "/registry.js",
                        "/texts.js",
                        "/socket.js",
                        "/search.js",
                        "/closing.js",
                        "/echo.js",
                        "/round-trips.js"),
                files());
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/page.css, text/css", "/page.js, text/javascript", "/texts.js, text/javascript"})
    void filesHaveTheirTypes(String path, String type) throws Exception {
        HttpResponse<String> response = send("GET", path);
        assertEquals(
                type + "; charset=utf-8",
                response.headers().firstValue("content-type").orElse(""));
        assertEquals(
                "nosniff",
                response.headers().firstValue("x-content-type-options").orElse(""));
        assertTrue(
                response.headers()
                        .firstValue("content-security-policy")
                        .orElse("")
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'"),
                response.headers()::toString);
    }

    /** The content security policy blocks scripts and styles within the page, without a visible error. */
    @Test
    void scriptsAndStylesAreFiles() throws Exception {
        String page = send("GET", "/").body();
        assertFalse(Pattern.compile("\\s(style|on[a-z]+)=|<style|javascript:")
                .matcher(page)
                .find());
        assertEquals(page.split("<script").length, page.split("<script [^>]*src=\"/[^>]*></script>").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.css", "/page.js"})
    void headIsGetWithoutTheBody(String path) throws Exception {
        HttpResponse<String> get = send("GET", path);
        HttpResponse<String> head = send("HEAD", path);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(get.headers().map(), head.headers().map());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/page.html", "/../page.css", "/page.js/", "/favicon.ico", "/echo/"})
    void otherPathsAreNotFound(String path) throws Exception {
        HttpResponse<String> response = send("GET", path);
        assertEquals(404, response.statusCode());
        assertEquals("There is a page at / and a WebSocket at /echo\n", response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "get"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        HttpResponse<String> response = send(method, "/");
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD", response.headers().firstValue("allow").orElse(""));
    }

    @Test
    void theBytesAreThoseOfTheFile() throws Exception {
        try (var file = Page.class.getResourceAsStream("page.js")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.address().getPort() + "/page.js"))
                    .timeout(TIMEOUT)
                    .build();
            assertArrayEquals(
                    file.readAllBytes(),
                    client.send(request, BodyHandlers.ofByteArray()).body());
        }
    }
}
