package dev.closecodes.samples.echo.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests the bytes of responses. */
final class ResponseTest {

    @Test
    void text() {
        String expected = """
                HTTP/1.1 400 Bad Request
                A: b
                C: d
                Content-Type: text/plain; charset=utf-8
                Content-Length: 3
                Connection: close

                """;
        assertEquals(
                expected.replace("\n", "\r\n") + "é\n",
                wire(Response.text("400 Bad Request", "é", "A: b", "C: d"), true));
    }

    @Test
    void theAnswerToHeadHasTheLengthButNoBody() {
        Response file = Response.file("image/png", new byte[1000]);
        String head = wire(file, false);
        assertEquals(head + "\0".repeat(1000), wire(file, true));
        assertEquals(head.length() - 2, head.indexOf("\r\n\r\n") + 2, "nothing follows the empty line");
        assertEquals(1, head.split("Content-Length: 1000\r\n", -1).length - 1);
    }

    private static String wire(Response response, boolean withBody) {
        return StandardCharsets.UTF_8.decode(response.toWire(withBody)).toString();
    }
}
