package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.closecodes.ExtensionBit;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Frames are decoded and encoded without allocating memory, also those of an extension. */
final class AllocationTest {

    private static final int ROUNDS = 1_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Sends back what it receives. */
    private static final class Echo implements FrameHandler<Object> {

        final FrameEncoder<?> encoder;
        final ByteBuffer out = ByteBuffer.allocateDirect(1_000);

        Echo(FrameEncoder<?> encoder) {
            this.encoder = encoder;
        }

        @Override
        public void onText(ByteBuffer piece, boolean first, boolean last) {
            encoder.text(piece, last, out);
        }

        @Override
        public void onBinary(ByteBuffer piece, boolean first, boolean last) {
            encoder.binary(piece, last, out);
        }

        @Override
        public void onExtended(
                int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last) {
            encoder.extended(opcode, extensionBits, piece, last, out);
        }

        @Override
        public void onPing(ByteBuffer payload) {
            encoder.pong(payload, out);
        }

        @Override
        public void onClose(Object reason) {
            throw new AssertionError("No Close frame was sent");
        }
    }

    @Test
    void echoOfServer() throws IOException {
        Echo echo = new Echo(new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Encoder(BitSets.of(4)));
        check(new dev.closecodes.tests.frames.rsv1.ServerFrameCodec.Decoder(echo, 1_000, BitSets.of(4)), echo, true);
    }

    @Test
    void echoOfClient() throws IOException {
        Echo echo =
                new Echo(new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Encoder(() -> Wire.KEY, BitSets.of(4)));
        check(new dev.closecodes.tests.frames.rsv1.ClientFrameCodec.Decoder(echo, 1_000, BitSets.of(4)), echo, false);
    }

    private void check(FrameDecoder<?> decoder, Echo echo, boolean masked) throws IOException {
        byte[] frames = Wire.join(
                Wire.frame(masked, 0x81, (byte) 'a'),
                Wire.frame(masked, 0x02, new byte[200]),
                Wire.frame(masked, 0x89, (byte) 1),
                Wire.frame(masked, 0x80),
                Wire.frame(masked, 0xC2, (byte) 2));
        ByteBuffer whole = ByteBuffer.allocate(frames.length);
        ByteBuffer direct = ByteBuffer.allocateDirect(frames.length);
        echo(decoder, echo, frames, whole);
        echo(decoder, echo, frames, direct);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            echo(decoder, echo, frames, whole);
            echo(decoder, echo, frames, direct);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // A few objects may belong to the JVM, but not one for each round: an object has at least 16 bytes.
        assertTrue(bytes < 16 * ROUNDS, () -> bytes + " bytes were allocated");
    }

    /** Decodes the frames in one piece, and then byte by byte. */
    private static void echo(FrameDecoder<?> decoder, Echo echo, byte[] frames, ByteBuffer input) throws IOException {
        echo.out.clear();
        decoder.decode(input.clear().put(frames).flip());
        input.clear().put(frames);
        for (int i = 0; i < frames.length; i++) {
            echo.out.clear();
            decoder.decode(input.limit(i + 1).position(i));
        }
    }
}
