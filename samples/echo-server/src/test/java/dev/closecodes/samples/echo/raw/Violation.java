package dev.closecodes.samples.echo.raw;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Frames that the protocol forbids.
 *
 * @param name the error
 * @param anywhere whether it is also a violation between the fragments of a message
 * @param code the close code of the server's answer
 * @param bytes the bytes that are sent
 */
@SuppressWarnings("ArrayRecordComponent") // the arrays are never compared
record Violation(String name, boolean anywhere, int code, byte[] bytes) {

    private static final int LIMIT = 8 << 20;

    /** Returns all violations that the codec detects, each with the code of RFC 6455. */
    static Stream<Violation> all() {
        return Stream.of(headers(), lengths(), fragments(), closes(), texts()).flatMap(violations -> violations);
    }

    /** Returns those that are also violations between the fragments of a message. */
    static Stream<Violation> betweenFragments() {
        return all().filter(Violation::anywhere);
    }

    private static Stream<Violation> headers() {
        return Stream.of(
                        Stream.of(
                                anywhere("RSV1", 1002, Frames.raw(0xC2, (byte) 1)),
                                anywhere("RSV2", 1002, Frames.raw(0xA1, (byte) 'a')),
                                anywhere("RSV3", 1002, Frames.raw(0x90)),
                                anywhere("RSV1 of a control frame", 1002, Frames.raw(0xC9)),
                                anywhere("no mask", 1002, Frames.bytes(0x81, 1, 'a')),
                                anywhere("no mask on a ping", 1002, Frames.bytes(0x89, 0)),
                                anywhere("no mask on a Close frame", 1002, Frames.bytes(0x88, 2, 3, 0xE8)),
                                anywhere("fragmented ping", 1002, Frames.raw(0x09, (byte) 1)),
                                anywhere("fragmented pong", 1002, Frames.raw(0x0A)),
                                anywhere("fragmented Close frame", 1002, Frames.raw(0x08, (byte) 3, (byte) 0xE8)),
                                anywhere("ping of 126 bytes", 1002, Frames.raw(0x89, new byte[126])),
                                anywhere("pong of 70,000 bytes", 1002, Frames.raw(0x8A, new byte[70_000])),
                                anywhere("Close frame of 126 bytes", 1002, Frames.raw(0x88, new byte[126]))),
                        IntStream.of(3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF)
                                .mapToObj(opcode -> anywhere("opcode " + opcode, 1002, Frames.raw(0x80 | opcode))))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> lengths() {
        return Stream.of(
                anywhere("0 in 16 bits", 1002, unfinished(0x82, 0xFE, 0, 0)),
                anywhere("125 in 16 bits", 1002, unfinished(0x82, 0xFE, 0, 125)),
                anywhere("0 in 64 bits", 1002, unfinished(0x82, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0)),
                anywhere("65535 in 64 bits", 1002, unfinished(0x82, 0xFF, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)),
                anywhere("top bit", 1002, unfinished(0x82, 0xFF, 0x80, 0, 0, 0, 0, 1, 0, 0)),
                anywhere("all bits", 1002, unfinished(0x82, 0xFF, 255, 255, 255, 255, 255, 255, 255, 255)),
                anywhere("a frame over the limit", 1009, unfinished(0x82, 0xFF, 0, 0, 0, 0, 0, 0x80, 0, 1)),
                anywhere("the largest frame", 1009, unfinished(0x82, 0xFF, 127, 255, 255, 255, 255, 255, 255, 255)),
                outsideMessages(
                        "fragments over the limit",
                        1009,
                        Frames.fragment(true, false, (byte) 1),
                        unfinished(0x80, 0xFF, 0, 0, 0, 0, 0, LIMIT >> 16, 0, 0)));
    }

    private static Stream<Violation> fragments() {
        byte[] start = Frames.fragment(true, false, (byte) 1);
        return Stream.of(
                outsideMessages("continuation without a start", 1002, Frames.fragment(false, true, (byte) 1)),
                outsideMessages("continuation without a start, not the last", 1002, Frames.fragment(false, false)),
                outsideMessages("continuation after the last", 1002, start, Frames.raw(0x80), Frames.raw(0x80)),
                outsideMessages("text inside a message", 1002, start, Frames.text("a")),
                outsideMessages("binary inside a message", 1002, start, Frames.binary()),
                outsideMessages("another first fragment", 1002, start, Frames.ping(), start));
    }

    private static Stream<Violation> closes() {
        return Stream.of(
                        IntStream.of(0, 999, 1004, 1005, 1006, 1015, 1016, 1999, 2000, 2999, 5000, 65535)
                                .mapToObj(code -> anywhere(
                                        "close code " + code,
                                        1002,
                                        close(code, "bye".getBytes(StandardCharsets.US_ASCII)))),
                        Stream.of(
                                anywhere("Close frame of 1 byte", 1002, Frames.raw(0x88, (byte) 3)),
                                anywhere("reason that is not UTF-8", 1007, close(1000, Frames.bytes(0xFF))),
                                anywhere("reason cut in a character", 1007, close(1000, Frames.bytes('a', 0xC3)))))
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> texts() {
        return Stream.of(
                outsideMessages("a byte that is never in UTF-8", 1007, Frames.raw(0x81, Frames.bytes('a', 0xFF, 'b'))),
                outsideMessages("a surrogate", 1007, Frames.raw(0x81, Frames.bytes(0xED, 0xA0, 0x80))),
                outsideMessages("overlong UTF-8", 1007, Frames.raw(0x81, Frames.bytes(0xC0, 0xAF))),
                outsideMessages("beyond Unicode", 1007, Frames.raw(0x81, Frames.bytes(0xF4, 0x90, 0x80, 0x80))),
                outsideMessages("text cut in a character", 1007, Frames.raw(0x81, Frames.bytes('a', 0xC3))),
                outsideMessages(
                        "character cut by fragments, and wrong",
                        1007,
                        Frames.raw(0x01, Frames.bytes(0xE2, 0x82)),
                        Frames.ping(),
                        Frames.raw(0x00, Frames.bytes(0x28))),
                outsideMessages(
                        "fragments that end in a character",
                        1007,
                        Frames.raw(0x01, Frames.bytes(0xE2)),
                        Frames.raw(0x80)));
    }

    /** Returns a header with a masking key, without a payload. */
    private static byte[] unfinished(int... header) {
        return Frames.join(Frames.bytes(header), new byte[Integer.BYTES]);
    }

    private static byte[] close(int code, byte... message) {
        return Frames.raw(0x88, Frames.join(Frames.bytes(code >> 8, code), message));
    }

    private static Violation anywhere(String name, int code, byte[]... frames) {
        return new Violation(name, true, code, Frames.join(frames));
    }

    private static Violation outsideMessages(String name, int code, byte[]... frames) {
        return new Violation(name, false, code, Frames.join(frames));
    }

    @Override
    public String toString() {
        return name;
    }
}
