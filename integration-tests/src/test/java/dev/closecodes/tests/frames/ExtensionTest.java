package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reserved bits of an extension are passed to it, and are refused anywhere else. */
final class ExtensionTest {

    private static final byte[] NOT_UTF8 = {(byte) 0xFF, (byte) 0xC0};

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void bitsInFirstFrameArePassedToExtension(Codec codec) {
        for (int bits = 1; bits < 8; bits++) {
            for (int opcode = 1; opcode <= 2; opcode++) {
                byte[] stream = Wire.join(
                        Wire.frame(codec.server(), bits << 4 | opcode, NOT_UTF8),
                        Wire.frame(codec.server(), 0x89),
                        Wire.frame(codec.server(), 0x00, NOT_UTF8),
                        Wire.frame(codec.server(), 0x80),
                        Wire.frame(codec.server(), 0x81, (byte) 'a'));
                boolean owned = (bits & ~codec.rules().ownedBits()) == 0;
                Connection.Outcome expected = owned
                        ? new Connection.Outcome(
                                List.of("ping ", "extended " + opcode + " " + bits + " ffc0ffc0", "text 61"), 0)
                        : new Connection.Outcome(List.of(), 1002);
                for (int cut = 0; cut <= stream.length; cut++) {
                    assertEquals(expected, Connection.decode(codec, stream, cut));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void bitsAnywhereElseAreRefused(Codec codec) {
        byte[] start = Wire.frame(codec.server(), codec.rules().ownedBits() << 4 | 0x02, (byte) 1);
        for (int bits = 1; bits < 8; bits++) {
            for (int first : new int[] {0x80, 0x00, 0x88, 0x89, 0x8A}) {
                byte[] bytes = Wire.join(start, Wire.frame(codec.server(), bits << 4 | first));
                assertEquals(new Connection.Outcome(List.of(), 1002), Connection.decode(codec, bytes));
                assertEquals(
                        new Connection.Outcome(List.of(), 1002), Connection.decode(codec, bytes, start.length + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsv1 server", "rsv1 client", "rsv123 server", "rsv123 client"})
    void textWithoutBitsIsValidated(String codec) {
        boolean fromClient = Codecs.of(codec).server();
        byte[] bytes = Wire.join(Wire.frame(fromClient, 0xC1, NOT_UTF8), Wire.frame(fromClient, 0x81, NOT_UTF8));
        assertEquals(
                new Connection.Outcome(List.of("extended 1 4 ffc0"), 1007), Connection.decode(Codecs.of(codec), bytes));
    }

    @Test
    void encoderWritesBitsIntoFirstFrame() {
        FrameEncoder<dev.closecodes.tests.frames.rsv123.CloseReason> encoder =
                new dev.closecodes.tests.frames.rsv123.ClientFrameCodec.Encoder(() -> Wire.KEY, BitSets.of(7));
        ByteBuffer target = ByteBuffer.allocate(64);
        encoder.extended(1, BitSets.of(5), ByteBuffer.wrap(NOT_UTF8), false, target);
        encoder.ping(ByteBuffer.allocate(0), target);
        encoder.extended(1, BitSets.of(5), ByteBuffer.wrap(NOT_UTF8), true, target);
        byte[] expected =
                Wire.join(Wire.frame(true, 0x51, NOT_UTF8), Wire.frame(true, 0x89), Wire.frame(true, 0x80, NOT_UTF8));
        byte[] written = new byte[target.position()];
        target.flip().get(written);
        assertArrayEquals(expected, written);
    }

    @Test
    void encoderRefusesBitsOfNoExtension() {
        FrameEncoder<dev.closecodes.tests.frames.rsv1.CloseReason> encoder =
                new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Encoder(BitSets.of(4));
        ByteBuffer target = ByteBuffer.allocate(64);
        ByteBuffer none = ByteBuffer.allocate(0);
        for (int bits : new int[] {0, 1, 2, 3, 5, 6, 7}) {
            assertThrows(
                    IllegalArgumentException.class, () -> encoder.extended(1, BitSets.of(bits), none, true, target));
        }
        for (int opcode : new int[] {-1, 0, 3, 8, 9, 10, 16}) {
            assertThrows(
                    IllegalArgumentException.class, () -> encoder.extended(opcode, BitSets.of(4), none, true, target));
        }
        encoder.extended(1, BitSets.of(4), none, false, target);
        assertThrows(IllegalStateException.class, () -> encoder.extended(2, BitSets.of(4), none, true, target));
        assertThrows(IllegalStateException.class, () -> encoder.text(none, true, target));
        assertThrows(IllegalStateException.class, () -> encoder.text("", target));
        assertEquals(2, target.position());
    }

    @Test
    void bitsThatWereNotNegotiatedAreRefused() throws IOException {
        for (int negotiated = 0; negotiated < 8; negotiated++) {
            for (int bits = 0; bits < 8; bits++) {
                Recorder recorder = new Recorder();
                var decoder = new dev.closecodes.tests.frames.rsv123.ServerFrameCodec.Decoder(
                        recorder, 1000, BitSets.of(negotiated));
                var encoder = new dev.closecodes.tests.frames.rsv123.ServerFrameCodec.Encoder(BitSets.of(negotiated));
                ByteBuffer input = ByteBuffer.wrap(Wire.frame(true, 0x82 | bits << 4, NOT_UTF8));
                ByteBuffer none = ByteBuffer.allocate(0);
                Set<ExtensionBit> sent = BitSets.of(bits);
                if ((bits & ~negotiated) == 0) {
                    decoder.decode(input);
                    assertEquals(1, recorder.events().size());
                } else {
                    var violation = assertThrows(ProtocolViolationException.class, () -> decoder.decode(input));
                    assertEquals(1002, violation.closeCode());
                    assertEquals(List.of(), recorder.events());
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> encoder.extended(2, sent, none, true, ByteBuffer.allocate(10)));
                }
            }
        }
    }

    @Test
    void noBitIsNegotiatedUnlessConstructorGetsIt() {
        ByteBuffer input = ByteBuffer.wrap(Wire.frame(true, 0xC2, NOT_UTF8));
        var decoder = new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Decoder(new Recorder());
        assertThrows(ProtocolViolationException.class, () -> decoder.decode(input.duplicate()));
        var limited = new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Decoder(new Recorder(), 1000);
        assertThrows(ProtocolViolationException.class, () -> limited.decode(input.duplicate()));
        ByteBuffer none = ByteBuffer.allocate(0);
        for (FrameEncoder<?> encoder : List.of(
                new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Encoder(),
                new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Encoder(),
                new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Encoder(() -> 0))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> encoder.extended(2, BitSets.of(4), none, true, ByteBuffer.allocate(10)));
        }
    }

    @Test
    void onlyBitsOfAnExtensionCanBeNegotiated() {
        for (int bits : new int[] {1, 2, 3, 5, 6, 7}) {
            Set<ExtensionBit> set = BitSets.of(bits);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Decoder(new Recorder(), 1000, set));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Encoder(() -> 0, set));
        }
    }

    @Test
    void handlerWithoutOnExtendedThrows() {
        FrameHandler<Object> handler = new FrameHandler<>() {
            @Override
            public void onText(ByteBuffer piece, boolean first, boolean last) {}

            @Override
            public void onBinary(ByteBuffer piece, boolean first, boolean last) {}

            @Override
            public void onPing(ByteBuffer payload) {}

            @Override
            public void onClose(Object reason) {}
        };
        FrameDecoder<?> decoder = Codecs.of("rsv1 server").decoders().apply(handler);
        ByteBuffer input = ByteBuffer.wrap(Wire.frame(true, 0xC1, NOT_UTF8));
        assertThrows(UnsupportedOperationException.class, () -> decoder.decode(input));
    }
}
