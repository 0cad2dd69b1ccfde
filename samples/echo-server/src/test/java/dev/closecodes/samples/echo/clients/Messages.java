package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Messages in which missing or misplaced parts are detected, and assertions that do not print whole messages. */
final class Messages {

    private static final int PLANES = 17;
    private static final int PLANE_SIZE = 0x10000;

    /** A prime, so that no power of two repeats the pattern. */
    private static final int PERIOD = 251;

    private Messages() {}

    /** Returns for each plane of Unicode all its code points without surrogates. */
    static List<String> planes() {
        return IntStream.range(0, PLANES)
                .mapToObj(plane -> IntStream.range(plane * PLANE_SIZE, (plane + 1) * PLANE_SIZE)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % PERIOD);
        }
        return bytes;
    }

    static void assertText(String expected, Event event) {
        String message = assertInstanceOf(Event.Text.class, event).message();
        assertEquals(expected.length(), message.length());
        for (int i = 0; i < expected.length(); i++) {
            if (expected.charAt(i) != message.charAt(i)) {
                throw new AssertionError("The message differs at character " + i);
            }
        }
    }

    static void assertBinary(byte[] expected, Event event) {
        ByteBuffer message = assertInstanceOf(Event.Binary.class, event).message();
        assertEquals(expected.length, message.remaining());
        assertEquals(-1, ByteBuffer.wrap(expected).mismatch(message), "index of the first difference");
    }
}
