package dev.closecodes.tests.frames;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** The generated codecs that the tests of this package check. */
final class Codecs {

    private static final Codec.Rules DEFAULT = new Codec.Rules(1 << 24, 1 << 24, 0);

    private static final List<Codec> ALL = List.of(
            new Codec(
                    "default server",
                    true,
                    DEFAULT,
                    ServerFrameCodec::decodeHeader,
                    ServerFrameCodec::decodeHeader,
                    ServerFrameCodec::maskingKey,
                    ServerFrameCodec::maskingKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            ServerFrameCodec.encodeHeader(fin, opcode, size, bytes, at),
                    (fin, bits, opcode, size, key, buffer) -> ServerFrameCodec.encodeHeader(fin, opcode, size, buffer),
                    ServerFrameCodec::headerBytes,
                    ServerFrameCodec.Decoder::new),
            new Codec(
                    "default client",
                    false,
                    DEFAULT,
                    ClientFrameCodec::decodeHeader,
                    ClientFrameCodec::decodeHeader,
                    Codecs::noKey,
                    Codecs::noKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            ClientFrameCodec.encodeHeader(fin, opcode, size, key, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            ClientFrameCodec.encodeHeader(fin, opcode, size, key, buffer),
                    ClientFrameCodec::headerBytes,
                    ClientFrameCodec.Decoder::new),
            new Codec(
                    "small server",
                    true,
                    new Codec.Rules(100, 300, 0),
                    dev.closecodes.tests.frames.small.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.small.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.small.ServerFrameCodec::maskingKey,
                    dev.closecodes.tests.frames.small.ServerFrameCodec::maskingKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.small.ServerFrameCodec.encodeHeader(
                                    fin, opcode, size, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.small.ServerFrameCodec.encodeHeader(fin, opcode, size, buffer),
                    dev.closecodes.tests.frames.small.ServerFrameCodec::headerBytes,
                    dev.closecodes.tests.frames.small.ServerFrameCodec.Decoder::new),
            new Codec(
                    "small client",
                    false,
                    new Codec.Rules(100, 300, 0),
                    dev.closecodes.tests.frames.small.ClientFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.small.ClientFrameCodec::decodeHeader,
                    Codecs::noKey,
                    Codecs::noKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.small.ClientFrameCodec.encodeHeader(
                                    fin, opcode, size, key, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.small.ClientFrameCodec.encodeHeader(
                                    fin, opcode, size, key, buffer),
                    dev.closecodes.tests.frames.small.ClientFrameCodec::headerBytes,
                    dev.closecodes.tests.frames.small.ClientFrameCodec.Decoder::new),
            new Codec(
                    "tiny server",
                    true,
                    new Codec.Rules(50, 50, 0),
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec::maskingKey,
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec::maskingKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.tiny.ServerFrameCodec.encodeHeader(
                                    fin, opcode, size, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.tiny.ServerFrameCodec.encodeHeader(fin, opcode, size, buffer),
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec::headerBytes,
                    dev.closecodes.tests.frames.tiny.ServerFrameCodec.Decoder::new),
            new Codec(
                    "tiny client",
                    false,
                    new Codec.Rules(50, 50, 0),
                    dev.closecodes.tests.frames.tiny.ClientFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.tiny.ClientFrameCodec::decodeHeader,
                    Codecs::noKey,
                    Codecs::noKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.tiny.ClientFrameCodec.encodeHeader(
                                    fin, opcode, size, key, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.tiny.ClientFrameCodec.encodeHeader(
                                    fin, opcode, size, key, buffer),
                    dev.closecodes.tests.frames.tiny.ClientFrameCodec::headerBytes,
                    dev.closecodes.tests.frames.tiny.ClientFrameCodec.Decoder::new),
            new Codec(
                    "rsv1 server",
                    true,
                    new Codec.Rules(1 << 24, 1 << 24, 4),
                    dev.closecodes.tests.frames.rsv1.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv1.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv1.ServerFrameCodec::maskingKey,
                    dev.closecodes.tests.frames.rsv1.ServerFrameCodec::maskingKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.rsv1.ServerFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.rsv1.ServerFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, buffer),
                    dev.closecodes.tests.frames.rsv1.ServerFrameCodec::headerBytes,
                    handler -> new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Decoder(
                            handler, 1 << 24, BitSets.of(4))),
            new Codec(
                    "rsv1 client",
                    false,
                    new Codec.Rules(1 << 24, 1 << 24, 4),
                    dev.closecodes.tests.frames.rsv1.ClientFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv1.ClientFrameCodec::decodeHeader,
                    Codecs::noKey,
                    Codecs::noKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.rsv1.ClientFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, key, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.rsv1.ClientFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, key, buffer),
                    dev.closecodes.tests.frames.rsv1.ClientFrameCodec::headerBytes,
                    handler -> new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Decoder(
                            handler, 1 << 24, BitSets.of(4))),
            new Codec(
                    "rsv123 server",
                    true,
                    new Codec.Rules(1 << 24, 1 << 24, 7),
                    dev.closecodes.tests.frames.rsv123.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv123.ServerFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv123.ServerFrameCodec::maskingKey,
                    dev.closecodes.tests.frames.rsv123.ServerFrameCodec::maskingKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.rsv123.ServerFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.rsv123.ServerFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, buffer),
                    dev.closecodes.tests.frames.rsv123.ServerFrameCodec::headerBytes,
                    handler -> new dev.closecodes.tests.frames.rsv123.ServerFrameCodec.Decoder(
                            handler, 1 << 24, BitSets.of(7))),
            new Codec(
                    "rsv123 client",
                    false,
                    new Codec.Rules(1 << 24, 1 << 24, 7),
                    dev.closecodes.tests.frames.rsv123.ClientFrameCodec::decodeHeader,
                    dev.closecodes.tests.frames.rsv123.ClientFrameCodec::decodeHeader,
                    Codecs::noKey,
                    Codecs::noKey,
                    (fin, bits, opcode, size, key, bytes, at) ->
                            dev.closecodes.tests.frames.rsv123.ClientFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, key, bytes, at),
                    (fin, bits, opcode, size, key, buffer) ->
                            dev.closecodes.tests.frames.rsv123.ClientFrameCodec.encodeHeader(
                                    fin, BitSets.of(bits), opcode, size, key, buffer),
                    dev.closecodes.tests.frames.rsv123.ClientFrameCodec::headerBytes,
                    handler -> new dev.closecodes.tests.frames.rsv123.ClientFrameCodec.Decoder(
                            handler, 1 << 24, BitSets.of(7))));

    private Codecs() {}

    /** Returns the codec of a server or a client with the given rules. */
    static Codec of(boolean server, Codec.Rules rules) {
        return all().filter(codec -> codec.server() == server && codec.rules().equals(rules))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No codec has " + rules));
    }

    /** Returns 0, as the oracle does for unmasked frames. A client codec has no method maskingKey. */
    private static int noKey(byte[] bytes, int from, long header) {
        return 0;
    }

    private static int noKey(ByteBuffer buffer, long header) {
        return 0;
    }

    static Stream<Codec> all() {
        return ALL.stream();
    }

    /** Returns the codec of a package and a role, such as "small server". */
    static Codec of(String name) {
        return all().filter(codec -> codec.name().equals(name)).findFirst().orElseThrow();
    }
}
