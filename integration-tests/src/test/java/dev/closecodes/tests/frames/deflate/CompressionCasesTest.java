package dev.closecodes.tests.frames.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.closecodes.frame.PerMessageDeflate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases with compression that conformance suites have: echoes of messages of all sizes, whole and in fragments, for
 * each kind of content and each kind of offer.
 */
final class CompressionCasesTest {

    private static final int MESSAGES = 20;
    private static final int[] SIZES = {0, 16, 64, 256, 1024, 4096, 8192, 16_384, 32_768, 65_536, 131_072};
    private static final int[] FRAGMENTS = {256, 1024, 32_768};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate | permessage-deflate",
                "permessage-deflate; client_max_window_bits | permessage-deflate",
                "permessage-deflate; client_no_context_takeover | permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_no_context_takeover | permessage-deflate; server_no_context_takeover",
                "permessage-deflate; server_max_window_bits=15 | permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; server_no_context_takeover; server_max_window_bits=15"
                        + " | permessage-deflate; server_no_context_takeover; server_max_window_bits=15",
                "permessage-deflate; server_no_context_takeover; server_max_window_bits=9,"
                        + " permessage-deflate; server_no_context_takeover, permessage-deflate"
                        + " | permessage-deflate; server_no_context_takeover",
            })
    void echoes(String offers, String answer) {
        for (String content : List.of("json", "text", "base64", "binary")) {
            try (Endpoint server = Endpoint.server(offers, Endpoint.SETTINGS);
                    Endpoint client = Endpoint.client(server.answer(), Endpoint.SETTINGS)) {
                assertEquals(answer, server.answer());
                Random random = new Random(content.hashCode());
                for (int size : SIZES) {
                    Message message = message(content, size, random);
                    for (int i = 0; i < MESSAGES * 1024 / Math.max(size, 1024) + 1; i++) {
                        assertEcho(client, server, message, List.of(message.bytes()));
                    }
                    for (int length : FRAGMENTS) {
                        assertEcho(client, server, message, message.fragments(length));
                    }
                }
            }
        }
    }

    /** {@link java.util.zip.Deflater} cannot make its window smaller, so these offers are declined. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14})
    void smallerWindowsOfTheServerAreDeclined(int bits) {
        String offer = "permessage-deflate; server_max_window_bits=" + bits;
        assertSame(PerMessageDeflate.none(), PerMessageDeflate.accept(List.of(offer), Endpoint.SETTINGS));
    }

    private static void assertEcho(Endpoint client, Endpoint server, Message message, List<byte[]> fragments) {
        List<Message> atServer = server.receive(client.send(message.text(), fragments));
        assertEquals(List.of(message), atServer);
        List<Message> atClient = client.receive(server.send(message.text(), fragments));
        assertEquals(List.of(message), atClient);
    }

    private static Message message(String content, int size, Random random) {
        byte[] bytes = new byte[size];
        if (content.equals("binary")) {
            random.nextBytes(bytes);
            return Message.of(false, bytes);
        }
        String alphabet = switch (content) {
            case "json" -> "{\"name\":0123456789, true}";
            case "text" -> "Im Nebel ruhet noch die Welt ";
            default -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        };
        List<byte[]> words = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(alphabet.length());
            words.add(alphabet.substring(from).getBytes(StandardCharsets.US_ASCII));
        }
        int at = 0;
        while (at < size) {
            byte[] word = words.get(random.nextInt(words.size()));
            int length = Math.min(word.length, size - at);
            System.arraycopy(word, 0, bytes, at, length);
            at += length;
        }
        return Message.of(true, bytes);
    }
}
