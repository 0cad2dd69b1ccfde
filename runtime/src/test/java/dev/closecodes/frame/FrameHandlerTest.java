package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Tests the default methods of {@link FrameHandler}. */
final class FrameHandlerTest {

    /** Implements only the abstract methods. */
    private static final class MinimalHandler implements FrameHandler<String> {

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
    void ignoresPongs() {
        assertDoesNotThrow(() -> new MinimalHandler().onPong(ByteBuffer.allocate(3)));
    }

    @Test
    void rejectsMessagesOfExtensions() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> new MinimalHandler().onExtended(Opcode.TEXT, BitSets.of(4), ByteBuffer.allocate(3), true, true));
    }
}
