package dev.closecodes.samples.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame dump prints the examples of RFC 6455, and refuses invalid arguments. */
final class FrameDumpTest {

    @Test
    void printsRfcExamples() {
        assertEquals(List.of("text, 5 bytes: Hello"), dump(false, "810548656c6c6f"));
        assertEquals(List.of("text, 5 bytes: Hello"), dump(true, "818537fa213d7f9f4d5158"));
        assertEquals(
                List.of("text, first piece, 3 bytes: Hel", "text, last piece, 2 bytes: lo"),
                dump(false, "010348656c80026c6f"));
        assertEquals(List.of("ping 48 65 6c 6c 6f"), dump(false, "890548656c6c6f"));
        assertEquals(List.of("pong 48 65 6c 6c 6f"), dump(true, "8a8537fa213d7f9f4d5158"));
        assertEquals(List.of("binary, 256 bytes: 00" + " 00".repeat(255)), dump(false, "827e0100" + "00".repeat(256)));
        assertEquals(
                List.of("binary, 65536 bytes: 00" + " 00".repeat(65_535)),
                dump(false, "827f0000000000010000" + "00".repeat(65_536)));
    }

    @Test
    void printsCloseFramesAndViolations() {
        assertEquals(List.of("close 1001 GOING_AWAY: bye"), dump(false, "880503e9627965"));
        assertEquals(
                List.of("violation 1002 PROTOCOL_ERROR: A client sent a frame without a mask"),
                dump(true, "810548656c6c6f"));
    }

    @Test
    void acceptsBytesAsPacketCaptureShowsThem() {
        List<String> lines = new ArrayList<>();
        assertTrue(FrameDump.run(List.of("server", "81 05", "48656c", "6C6F"), lines::add));
        assertEquals(List.of("text, 5 bytes: Hello"), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "client", "proxy 8100", "client 810", "client 8x", "8100 client"})
    void refusesInvalidArguments(String arguments) {
        assertFalse(FrameDump.run(List.of(arguments.split(" ", -1)), line -> fail(line)));
    }

    @Test
    void controlCharactersAreEscaped() {
        assertEquals(List.of("text, 4 bytes: a\\u000A\\u001Bb"), dump(false, "8104610a1b62"));
    }

    private static List<String> dump(boolean fromClient, String hex) {
        List<String> lines = new ArrayList<>();
        assertTrue(FrameDump.run(List.of(fromClient ? "client" : "server", hex), lines::add));
        return lines;
    }
}
