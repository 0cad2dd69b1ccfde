package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What a {@link FrameHandler} does about what it does not implement. */
final class FrameHandlerTest {

    /** As little as a handler can have. */
    private static final class Least implements FrameHandler<String> {

        @Override
        public void onText(ByteBuffer piece, boolean first, boolean last) {}

        @Override
        public void onBinary(ByteBuffer piece, boolean first, boolean last) {}

        @Override
        public void onPing(ByteBuffer payload) {}

        @Override
        public void onClose(String reason) {}
    }

    @Test
    void passesOverPongs() {
        assertDoesNotThrow(() -> new Least().onPong(ByteBuffer.allocate(3)));
    }

    @Test
    void doesNotTakeCompressedBytesForAMessage() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> new Least().onExtended(Opcode.TEXT, 4, ByteBuffer.allocate(3), true, true));
    }
}
