package dev.closecodes.samples.echo.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the example of RFC 6455 section 1.3, its accepted variants, and requests that are refused. */
final class OpeningHandshakeTest {

    private static final OpeningHandshake HANDSHAKE =
            new OpeningHandshake(Set.of("https://friend.example"), Set.of("chat", "superchat"));

    @Test
    void theExample() throws Refusal {
        String expected = """
                HTTP/1.1 101 Switching Protocols
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

                """;
        assertEquals(expected.replace("\n", "\r\n"), answer("GET", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "missing",
            value = {
                "upgrade | WebSocket",
                "upgrade | h2c, websocket",
                "upgrade | ,websocket ,",
                "connection | upgrade",
                "connection | keep-alive, UPGRADE",
                "sec-websocket-protocol | other",
                "sec-websocket-extensions | permessage-deflate",
                "origin | missing",
                "origin | http://127.0.0.1:8080",
                "origin | https://127.0.0.1:8080",
                "origin | https://friend.example",
                "sec-websocket-key | AAAAAAAAAAAAAAAAAAAAAA==",
            })
    void accepted(String header, String value) throws Refusal {
        String answer = answer("GET", Map.of(header, value == null ? List.of() : List.of(value)));
        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        assertTrue(!answer.contains("Protocol:") && !answer.contains("Extensions"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "missing",
            value = {
                "426 Upgrade Required | upgrade | missing",
                "426 Upgrade Required | upgrade | h2c",
                "426 Upgrade Required | upgrade | websocket2",
                "426 Upgrade Required | connection | missing",
                "426 Upgrade Required | connection | keep-alive",
                "426 Upgrade Required | sec-websocket-version | missing",
                "426 Upgrade Required | sec-websocket-version | 8",
                "426 Upgrade Required | sec-websocket-version | 013",
                "426 Upgrade Required | sec-websocket-version | 13, 8",
                "400 Bad Request | sec-websocket-key | missing",
                "400 Bad Request | sec-websocket-key | ''",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAAAAAAAAAAA",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAAAAAAAAAAAAA",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAAAAAAAAAAAAAA=",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAAAAAAA-_AAAA==",
                "400 Bad Request | sec-websocket-key | AAAAAAAAAAA AAAAAAAAAAA==",
                "403 Forbidden | origin | null",
                "403 Forbidden | origin | ''",
                "403 Forbidden | origin | https://stranger.example",
                "403 Forbidden | origin | http://friend.example",
                "403 Forbidden | origin | https://friend.example:444",
                "403 Forbidden | origin | https://127.0.0.1.stranger.example",
            })
    void refused(String status, String header, String value) {
        requireRefusal(status, "GET", Map.of(header, value == null ? List.of() : List.of(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "origin", "sec-websocket-key", "sec-websocket-version"})
    void headersThatOccurTwice(String header) {
        String value = example()
                .getOrDefault(header, List.of("https://friend.example"))
                .get(0);
        requireRefusal("400 Bad Request", "GET", Map.of(header, List.of(value, value)));
    }

    /** An attacker can serve a page from a name of his own, and then let this name point to the server. */
    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "localhost:8080, true",
        "127.0.0.1, true",
        "[::1]:8080, true",
        "stranger.example, false",
        "127.0.0.1.stranger.example:8080, false",
        "localhost.stranger.example, false",
        "127.0.0, false",
    })
    void pagesOfTheServerItself(String host, boolean own) throws Refusal {
        Map<String, List<String>> changes = Map.of("host", List.of(host), "origin", List.of("http://" + host));
        if (own) {
            assertTrue(answer("GET", changes).startsWith("HTTP/1.1 101 "));
        } else {
            requireRefusal("403 Forbidden", "GET", changes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "get", "CONNECT"})
    void otherMethods(String method) {
        requireRefusal("426 Upgrade Required", method, Map.of());
    }

    @Test
    void theResponseNamesTheSupportedVersion() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> answer("GET", Map.of("sec-websocket-version", List.of("8"))));
        String wire = wire(refusal);
        assertTrue(wire.contains("\r\nSec-WebSocket-Version: 13\r\n"), wire);
        assertTrue(wire.contains("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"), wire);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"chat | chat", "superchat, chat | superchat", "other, chat | chat", " chat , other | chat"})
    void theFirstSupportedSubprotocol(String requested, String chosen) throws Refusal {
        String answer = answer("GET", Map.of("sec-websocket-protocol", List.of("Chat", requested)));
        assertTrue(answer.contains("\r\nSec-WebSocket-Protocol: " + chosen + "\r\n"), answer);
    }

    private static void requireRefusal(String status, String method, Map<String, List<String>> changes) {
        Refusal refusal = assertThrows(Refusal.class, () -> answer(method, changes));
        assertEquals(status, refusal.response().status());
    }

    private static String answer(String method, Map<String, List<String>> changes) throws Refusal {
        Map<String, List<String>> headers = new HashMap<>(example());
        headers.putAll(changes);
        Request request = new Request(method, URI.create("/echo"), headers);
        return StandardCharsets.US_ASCII.decode(HANDSHAKE.answer(request, "")).toString();
    }

    private static String wire(Refusal refusal) {
        return StandardCharsets.UTF_8.decode(refusal.response().toWire(true)).toString();
    }

    private static Map<String, List<String>> example() {
        return Map.of(
                "host", List.of("127.0.0.1:8080"),
                "upgrade", List.of("websocket"),
                "connection", List.of("Upgrade"),
                "sec-websocket-key", List.of("dGhlIHNhbXBsZSBub25jZQ=="),
                "sec-websocket-version", List.of("13"));
    }
}
