package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @Test
    void protocolHasTheCodesOfTheRfcAndIana() {
        assertEquals(PROTOCOL, lines("protocol.yaml"));
    }

    @Test
    void registeredHasTheCodesOfIana() {
        assertEquals(REGISTERED, lines("registered.yaml"));
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

    private static List<String> lines(String file) {
        return SpecFiles.read(file)
                .get("codes")
                .valueStream()
                .map(item ->
                        item.get("code").asString() + " " + item.get("name").asString() + " " + sender(item))
                .toList();
    }

    private static String sender(JsonNode item) {
        return item.path("local").asBoolean(false)
                ? "local"
                : item.path("sender").asString("either");
    }
}
