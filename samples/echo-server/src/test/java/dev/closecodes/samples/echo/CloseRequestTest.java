package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what may follow {@code /close/}. */
final class CloseRequestTest {

    @ParameterizedTest
    @CsvSource({
        "/close/4000, 4000, ''",
        "/close/0, 0, ''",
        "/close/00001, 1, ''",
        "/close/65535, 65535, ''",
        "/close/%34000, 4000, ''",
        "/close/4000?reason=, 4000, ''",
        "/close/4000?reason=Good%20night, 4000, Good night",
        "/close/4000?reason=Good+night, 4000, Good night",
        "/close/4000?a=b&reason=x&reason=y, 4000, x",
        "/close/4000?reason=a%26b=c, 4000, a&b=c",
        "/close/4000?reason=%C3%A9, 4000, é",
        "/close/4000?reason=%FF, 4000, \uFFFD",
        "/close/4000?noreason=x, 4000, ''",
    })
    void reasons(String target, int code, String message) throws Refusal {
        assertTrue(CloseRequest.is(request(target)));
        CloseReason reason = CloseRequest.reason(request(target));
        assertEquals(code, reason.code());
        assertEquals(message, reason.message());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLongMessageIsCut(int before) throws Refusal {
        String message = "a".repeat(before) + "€".repeat(100);
        CloseReason reason = CloseRequest.reason(request("/close/4000?reason=" + message));
        assertEquals(message.substring(0, before + (123 - before) / 3), reason.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/close/", "/close/65536", "/close/100000", "/close/-1", "/close/4000/", "/close/x"})
    void notFound(String target) {
        Refusal refusal = assertThrows(Refusal.class, () -> CloseRequest.reason(request(target)));
        assertEquals("404 Not Found", refusal.response().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/close", "/echo", "/closed/4000"})
    void otherPaths(String target) {
        assertFalse(CloseRequest.is(request(target)));
    }

    private static Request request(String target) {
        return new Request("GET", URI.create(target), Map.of());
    }
}
