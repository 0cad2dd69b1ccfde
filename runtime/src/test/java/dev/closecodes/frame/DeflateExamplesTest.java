package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 7692 section 7.2.3, in both directions. */
final class DeflateExamplesTest {

    private static final String HELLO = "text<48656c6c6f>";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** All the forms of "Hello": in one frame, in two, with a ping between them, stored, final, in two blocks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c1 07 f2 48 cd c9 c9 07 00",
                "41 03 f2 48 cd 80 04 c9 c9 07 00",
                "41 03 f2 48 cd 89 00 80 04 c9 c9 07 00",
                "c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00",
                "c1 08 f3 48 cd c9 c9 07 00 00",
                "c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00",
            })
    void decompressesHelloAtEverySplit(String hex) {
        byte[] all = bytes(hex);
        for (int buffer = 1; buffer <= 8; buffer++) {
            for (int first = 0; first <= all.length; first++) {
                for (int second = first; second <= all.length; second++) {
                    try (DeflateEndpoint client = DeflateEndpoint.client(DeflateSettings.defaults(), 5, buffer)) {
                        client.take(Arrays.copyOf(all, first));
                        client.take(Arrays.copyOfRange(all, first, second));
                        String log = client.take(Arrays.copyOfRange(all, second, all.length));
                        String message = "split at " + first + " and " + second + ", buffer of " + buffer;
                        assertEquals(HELLO, log.replace("{ping }", ""), message);
                    }
                }
            }
        }
    }

    /** Section 7.2.3.2: the second message refers to the first one. */
    @Test
    void keepsTheContextBetweenMessages() {
        try (DeflateEndpoint client = DeflateEndpoint.client()) {
            assertEquals(
                    HELLO + HELLO + HELLO,
                    client.take(bytes("c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00 c1 05 f2 00 11 00 00")));
        }
    }

    @Test
    void withoutContextTheSecondMessageCannotReferToTheFirst() {
        DeflateSettings settings = DeflateSettings.defaults().withServerContextTakeover(false);
        try (DeflateEndpoint client = DeflateEndpoint.client(settings, 100)) {
            assertEquals(HELLO + "!1007", client.take(bytes("c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00")));
        }
    }

    /** Section 7.2.3.6: the payload of an empty message is one empty block. */
    @Test
    void emptyMessage() {
        try (DeflateEndpoint client = DeflateEndpoint.client()) {
            assertEquals("text<>binary<>", client.take(bytes("c1 01 00 c2 01 00")));
        }
    }

    @Test
    void messagesWithoutTheBitAreNotDecompressed() {
        try (DeflateEndpoint client = DeflateEndpoint.client()) {
            assertEquals(
                    "text<4869>" + HELLO + "{pong 01}{close 1000 }",
                    client.take(bytes("81 02 48 69 c1 07 f2 48 cd c9 c9 07 00 8a 01 01 88 02 03 e8")));
        }
    }

    private static String compressed(DeflateEndpoint server, boolean last, String piece) {
        ByteBuffer target = ByteBuffer.allocate(100);
        server.deflating.text(StandardCharsets.UTF_8.encode(piece), last, target);
        return HexFormat.ofDelimiter(" ").formatHex(target.array(), 0, target.position());
    }

    @Test
    void compresses() {
        try (DeflateEndpoint server = DeflateEndpoint.server(DeflateSettings.defaults(), 100)) {
            assertEquals("c1 07 f2 48 cd c9 c9 07 00", compressed(server, true, "Hello"));
            assertEquals("c1 05 f2 00 11 00 00", compressed(server, true, "Hello"));
            assertEquals("c1 01 00", compressed(server, true, ""));
        }
    }

    @Test
    void compressesWithoutContext() {
        DeflateSettings settings = DeflateSettings.defaults().withServerContextTakeover(false);
        try (DeflateEndpoint server = DeflateEndpoint.server(settings, 100)) {
            assertEquals("c1 07 f2 48 cd c9 c9 07 00", compressed(server, true, "Hello"));
            assertEquals("c1 07 f2 48 cd c9 c9 07 00", compressed(server, true, "Hello"));
            assertEquals("c1 01 00", compressed(server, true, ""));
        }
    }

    /** Section 7.2.3.5: two blocks. The first fragment keeps the end of its empty block. */
    @Test
    void compressesFragments() {
        try (DeflateEndpoint server = DeflateEndpoint.server(DeflateSettings.defaults(), 100)) {
            assertEquals("41 08 f2 48 05 00 00 00 ff ff", compressed(server, false, "He"));
            assertEquals("80 05 ca c9 c9 07 00", compressed(server, true, "llo"));
        }
    }

    @Test
    void compressesAtTheLevelOfTheSettings() {
        try (DeflateEndpoint server =
                DeflateEndpoint.server(DeflateSettings.defaults().withLevel(0), 100)) {
            assertEquals("c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00", compressed(server, true, "Hello"));
        }
    }
}
