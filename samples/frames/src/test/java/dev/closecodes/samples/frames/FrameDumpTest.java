package dev.closecodes.samples.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrameDumpTest {

    @Test
    void tellsTheExamplesOfTheRfc() {
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
    void tellsClosesAndViolations() {
        assertEquals(List.of("close 1001 GOING_AWAY: bye"), dump(false, "880503e9627965"));
        assertEquals(
                List.of("violation 1002 PROTOCOL_ERROR: A client sent a frame without a mask"),
                dump(true, "810548656c6c6f"));
    }

    @Test
    void theBytesStayAsTheyAre() {
        byte[] bytes = HexFormat.of().parseHex("818537fa213d7f9f4d5158");
        FrameDump.print(true, bytes, line -> {});
        assertEquals("818537fa213d7f9f4d5158", HexFormat.of().formatHex(bytes));
    }

    private static List<String> dump(boolean fromClient, String hex) {
        List<String> lines = new ArrayList<>();
        FrameDump.print(fromClient, HexFormat.of().parseHex(hex), lines::add);
        return lines;
    }
}
