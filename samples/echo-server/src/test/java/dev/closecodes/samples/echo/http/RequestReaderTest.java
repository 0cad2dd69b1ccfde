package dev.closecodes.samples.echo.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which bytes are a valid request, however they are cut. */
final class RequestReaderTest {

    private static final String REQUEST =
            "GET /a%20b?c=d HTTP/1.1\r\nHost: x\r\nLIST: a, b\r\nEmpty:\r\nlist:\tc \r\n\r\n";

    @Test
    void everyCut() throws Refusal {
        byte[] bytes = (REQUEST + "frames").getBytes(StandardCharsets.ISO_8859_1);
        for (int cut = 0; cut < REQUEST.length(); cut++) {
            RequestReader reader = new RequestReader(1000);
            assertNull(reader.read(ByteBuffer.wrap(bytes, 0, cut)));
            ByteBuffer rest = ByteBuffer.wrap(bytes, cut, bytes.length - cut);
            Request request = assertRequest(reader.read(rest));
            assertEquals("frames".length(), rest.remaining());
            assertEquals("GET", request.method());
            assertEquals("/a b", request.path());
            assertEquals("c=d", request.target().getRawQuery());
            assertEquals("x", request.one("host"));
            assertEquals("", request.one("empty"));
            assertEquals("", request.one("missing"));
            assertEquals(List.of("a", "b", "c"), request.list("list").toList());
            assertThrows(Refusal.class, () -> request.one("list"));
        }
    }

    @Test
    void byteByByte() throws Refusal {
        RequestReader reader = new RequestReader(REQUEST.length());
        for (int i = 0; i < REQUEST.length() - 1; i++) {
            assertNull(reader.read(bytes(REQUEST.substring(i, i + 1))));
        }
        assertRequest(reader.read(bytes("\n")));
    }

    @Test
    void theLimit() throws Refusal {
        assertRequest(new RequestReader(REQUEST.length()).read(bytes(REQUEST)));
        assertRefusal("431 Request Header Fields Too Large", new RequestReader(REQUEST.length() - 1), REQUEST);
        assertRefusal("431 Request Header Fields Too Large", new RequestReader(10), "a".repeat(11));
    }

    /** Each of the 256 bytes, in each part of a head: it is accepted as text, or refused at once. */
    @Test
    void everyByte() throws Refusal {
        for (int octet = 0; octet < 256; octet++) {
            boolean text = octet == '\t' || (octet >= ' ' && octet != 127);
            for (String before : List.of("", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\na: ")) {
                RequestReader reader = new RequestReader(1000);
                String start = before + (char) octet;
                if (text || octet == '\r') {
                    assertNull(reader.read(bytes(start)));
                } else {
                    assertRefusal("400 Bad Request", reader, start);
                }
            }
            RequestReader afterReturn = new RequestReader(1000);
            if (octet == '\n') {
                assertNull(afterReturn.read(bytes("GET\r\n")));
            } else {
                assertRefusal("400 Bad Request", afterReturn, "GET\r" + (char) octet);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void refused(String status, String head) {
        assertRefusal(status, new RequestReader(1000), head + "\r\n\r\n");
    }

    static Stream<Arguments> refused() {
        String bad = "400 Bad Request";
        String version = "505 HTTP Version Not Supported";
        return Stream.of(
                Arguments.of(bad, ""),
                Arguments.of(bad, "GET"),
                Arguments.of(bad, "GET /"),
                Arguments.of(bad, "GET / HTTP/1.1 x"),
                Arguments.of(bad, "GET  / HTTP/1.1"),
                Arguments.of(bad, " GET / HTTP/1.1"),
                Arguments.of(bad, "G@T / HTTP/1.1"),
                Arguments.of(bad, "GET / SIP/2.0"),
                Arguments.of(bad, "GET /%zz HTTP/1.1"),
                Arguments.of(bad, "GET /\"a\" HTTP/1.1"),
                Arguments.of(bad, "GET mailto:a@b HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET /#a HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET  HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET ?a HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET * HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET //host/ HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET foo:/ HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET http:/// HTTP/1.1\r\nHost: a"),
                Arguments.of(bad, "GET / HTTP/1.1"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost:"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a b"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a,b"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a\r\nHost: a"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nno colon"),
                Arguments.of(bad, "GET / HTTP/1.1\r\n: no name"),
                Arguments.of(bad, "GET / HTTP/1.1\r\nspace : a"),
                Arguments.of(bad, "GET / HTTP/1.1\r\na: b\r\n folded"),
                Arguments.of(bad, "\r\nGET / HTTP/1.1"),
                Arguments.of(version, "GET / HTTP/1.0"),
                Arguments.of(version, "GET / HTTP/2.0"),
                Arguments.of(version, "GET / HTTP/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?a=b", "http://host", "https://host/"})
    void theRoot(String target) throws Refusal {
        Request request =
                assertRequest(new RequestReader(1000).read(bytes("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n")));
        assertEquals("/", request.path());
    }

    private static Request assertRequest(@Nullable Request request) {
        assertNotNull(request);
        return request;
    }

    private static void assertRefusal(String status, RequestReader reader, String input) {
        Refusal refusal = assertThrows(Refusal.class, () -> reader.read(bytes(input)), input);
        assertEquals(status, refusal.response().status(), input);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
