package dev.closecodes.samples.echo.raw;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Frames that the protocol forbids.
 *
 * @param name what is wrong
 * @param anywhere whether it is as wrong inside a fragmented message
 * @param code what the connection is closed with
 * @param bytes what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // they are looked at, never compared
record Violation(String name, boolean anywhere, int code, byte[] bytes) {

    private static final int LIMIT = 8 << 20;

    /** All that the codec refuses, each with the code of RFC 6455. */
    static Stream<Violation> all() {
        return Stream.of(headers(), lengths(), fragments(), closes(), texts()).flatMap(some -> some);
    }

    /** Those that are as wrong inside a fragmented message. */
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
                .flatMap(some -> some);
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
                outside(
                        "fragments over the limit",
                        1009,
                        Frames.fragment(true, false, (byte) 1),
                        unfinished(0x80, 0xFF, 0, 0, 0, 0, 0, LIMIT >> 16, 0, 0)));
    }

    private static Stream<Violation> fragments() {
        byte[] start = Frames.fragment(true, false, (byte) 1);
        return Stream.of(
                outside("continuation without a start", 1002, Frames.fragment(false, true, (byte) 1)),
                outside("continuation of nothing, to go on", 1002, Frames.fragment(false, false)),
                outside("continuation behind the last", 1002, start, Frames.raw(0x80), Frames.raw(0x80)),
                outside("text inside a message", 1002, start, Frames.text("a")),
                outside("binary inside a message", 1002, start, Frames.binary()),
                outside("another first fragment", 1002, start, Frames.ping(), start));
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
                                anywhere("reason of no UTF-8", 1007, close(1000, Frames.bytes(0xFF))),
                                anywhere("reason cut in a character", 1007, close(1000, Frames.bytes('a', 0xC3)))))
                .flatMap(some -> some);
    }

    private static Stream<Violation> texts() {
        return Stream.of(
                outside("a byte that UTF-8 has not", 1007, Frames.raw(0x81, Frames.bytes('a', 0xFF, 'b'))),
                outside("a surrogate", 1007, Frames.raw(0x81, Frames.bytes(0xED, 0xA0, 0x80))),
                outside("overlong UTF-8", 1007, Frames.raw(0x81, Frames.bytes(0xC0, 0xAF))),
                outside("beyond Unicode", 1007, Frames.raw(0x81, Frames.bytes(0xF4, 0x90, 0x80, 0x80))),
                outside("text cut in a character", 1007, Frames.raw(0x81, Frames.bytes('a', 0xC3))),
                outside(
                        "character cut by fragments, and wrong",
                        1007,
                        Frames.raw(0x01, Frames.bytes(0xE2, 0x82)),
                        Frames.ping(),
                        Frames.raw(0x00, Frames.bytes(0x28))),
                outside(
                        "fragments that end in a character",
                        1007,
                        Frames.raw(0x01, Frames.bytes(0xE2)),
                        Frames.raw(0x80)));
    }

    /** A header alone, with a masking key. */
    private static byte[] unfinished(int... header) {
        return Frames.join(Frames.bytes(header), new byte[Integer.BYTES]);
    }

    private static byte[] close(int code, byte... message) {
        return Frames.raw(0x88, Frames.join(Frames.bytes(code >> 8, code), message));
    }

    private static Violation anywhere(String name, int code, byte[]... frames) {
        return new Violation(name, true, code, Frames.join(frames));
    }

    private static Violation outside(String name, int code, byte[]... frames) {
        return new Violation(name, false, code, Frames.join(frames));
    }

    @Override
    public String toString() {
        return name;
    }
}
