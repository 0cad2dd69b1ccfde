package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All bytes must be sent in order, however many the socket takes at a time. */
final class OutboxTest {

    private final BrokenChannel channel = new BrokenChannel();
    private final Backlog backlog = new Backlog(10_000);
    private final Outbox outbox = new Outbox(channel, ByteBuffer.allocateDirect(64), backlog);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 64, 1000})
    void allBytesInOrder(int bytesPerWrite) throws IOException {
        channel.takeBytes(bytesPerWrite);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int size = 0; size <= 64; size++) {
            ByteBuffer buffer = outbox.buffer();
            assertEquals(64, buffer.remaining());
            for (int i = 0; i < size; i++) {
                buffer.put((byte) (size + i));
                expected.write(size + i);
            }
            outbox.send(buffer.flip());
            if (size % 3 == 0) {
                outbox.flush();
            }
        }
        while (!outbox.isEmpty()) {
            assertTrue(outbox.flush());
        }
        assertFalse(outbox.flush(), "nothing is left");
        assertArrayEquals(expected.toByteArray(), channel.taken());
    }

    @Test
    void keptBytesAreCopied() throws IOException {
        channel.takeBytes(0);
        outbox.send(outbox.buffer().put((byte) 1).flip());
        outbox.buffer().put((byte) 2);
        assertFalse(outbox.flush(), "the socket took nothing");
        assertFalse(outbox.isEmpty());
        channel.takeBytes(1);
        assertTrue(outbox.flush());
        assertTrue(outbox.isEmpty());
        assertArrayEquals(new byte[] {1}, channel.taken());
    }

    /** Kept bytes are counted until they are sent or discarded. All outboxes together keep no more than the limit. */
    @Test
    void theBacklog() throws IOException {
        channel.takeBytes(0);
        outbox.send(ByteBuffer.allocate(6_000));
        assertEquals(6_000, backlog.bytes());
        outbox.send(ByteBuffer.allocate(3_000));
        assertEquals(9_000, backlog.bytes());
        Outbox other = new Outbox(channel, ByteBuffer.allocate(0), backlog);
        assertThrows(IOException.class, () -> other.send(ByteBuffer.allocate(1_001)));
        assertEquals(9_000, backlog.bytes());
        other.send(ByteBuffer.allocate(1_000));
        other.discard();
        assertEquals(9_000, backlog.bytes());
        channel.takeBytes(10_000);
        assertTrue(outbox.flush());
        assertEquals(0, backlog.bytes());
        outbox.discard();
        assertEquals(0, backlog.bytes());
    }

    @Test
    void aBrokenSocket() {
        channel.takeWrites(0);
        assertThrows(IOException.class, () -> outbox.send(ByteBuffer.allocate(1)));
    }
}
