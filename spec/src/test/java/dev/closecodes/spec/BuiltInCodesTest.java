package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Compares the built-in registries with a second copy of the facts. A mistake in one of them makes the test fail. */
final class BuiltInCodesTest {

    /**
     * Number, name and sender. Sources of the senders: RFC 6455 section 7.4.1 (1004 is reserved; 1005, 1006 and 1015
     * must not be in a frame; only a client sends 1010) and the IANA registry (a server or a gateway sends 1012, 1013
     * and 1014).
     */
    private static final List<String> PROTOCOL = List.of(
            "1000 NORMAL_CLOSURE either",
            "1001 GOING_AWAY either",
            "1002 PROTOCOL_ERROR either",
            "1003 UNSUPPORTED_DATA either",
            "1004 RESERVED nobody",
            "1005 NO_STATUS_RECEIVED local",
            "1006 ABNORMAL_CLOSURE local",
            "1007 INVALID_FRAME_PAYLOAD_DATA either",
            "1008 POLICY_VIOLATION either",
            "1009 MESSAGE_TOO_BIG either",
            "1010 MANDATORY_EXTENSION client",
            "1011 INTERNAL_ERROR either",
            "1012 SERVICE_RESTART server",
            "1013 TRY_AGAIN_LATER server",
            "1014 BAD_GATEWAY server",
            "1015 TLS_HANDSHAKE local");

    /** The codes above 2999 in the IANA Close Code Number Registry, updated 2026-06-10, without private use. */
    private static final List<String> REGISTERED =
            List.of("3000 UNAUTHORIZED either", "3003 FORBIDDEN either", "3008 TIMEOUT either");

    /** The ranges for numbers without a name, from RFC 6455 sections 7.4.2 and 11.7. */
    private static final List<String> RANGES = List.of(
            "0-999 UNUSED nobody",
            "1000-2999 PROTOCOL nobody",
            "3000-3999 REGISTERED either",
            "4000-4999 PRIVATE_USE either",
            "5000-65535 UNDEFINED nobody");

    @Test
    void protocolHasTheCodesOfTheRfcAndIana() {
        assertEquals(PROTOCOL, lines("protocol.yaml", "codes", "code"));
    }

    @Test
    void registeredHasTheCodesOfIana() {
        assertEquals(REGISTERED, lines("registered.yaml", "codes", "code"));
    }

    @Test
    void rangesAreThoseOfTheRfc() {
        assertEquals(RANGES, lines("protocol.yaml", "ranges", "codes"));
    }

    @Test
    void rangesCoverEveryNumberOfTwoBytesOnce() {
        List<Range> ranges = SpecFiles.read("protocol.yaml")
                .get("ranges")
                .valueStream()
                .map(range -> Range.of(range.get("codes")))
                .toList();
        assertEquals(0, ranges.get(0).first());
        assertEquals(0xFFFF, ranges.get(ranges.size() - 1).last());
        assertAll(IntStream.range(1, ranges.size())
                .mapToObj(i -> () -> assertEquals(
                        ranges.get(i - 1).last() + 1,
                        ranges.get(i).first(),
                        () -> "a gap or an overlap before " + ranges.get(i))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol.yaml", "registered.yaml"})
    void everyCodeHasADescriptionReconnectAdviceAndReference(String file) {
        for (JsonNode code : SpecFiles.read(file).get("codes")) {
            for (String key : List.of("description", "reconnect", "reference")) {
                assertTrue(code.has(key), () -> file + ": " + code.get("code") + " has no " + key);
            }
        }
    }

    private static List<String> lines(String file, String list, String number) {
        return SpecFiles.read(file)
                .get(list)
                .valueStream()
                .map(item ->
                        item.get(number).asString() + " " + item.get("name").asString() + " " + sender(item))
                .toList();
    }

    private static String sender(JsonNode item) {
        return item.path("local").asBoolean(false)
                ? "local"
                : item.path("sender").asString("either");
    }
}
