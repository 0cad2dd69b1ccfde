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

/** Whatever the socket takes at a time, all bytes go out in order. */
final class OutboxTest {

    private final BrokenChannel channel = new BrokenChannel();
    private final Backlog backlog = new Backlog(10_000);
    private final Outbox outbox = new Outbox(channel, ByteBuffer.allocateDirect(64), backlog);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 64, 1000})
    void allBytesInOrder(int each) throws IOException {
        channel.takeBytes(each);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int size = 0; size <= 64; size++) {
            ByteBuffer room = outbox.room();
            assertEquals(64, room.remaining());
            for (int i = 0; i < size; i++) {
                room.put((byte) (size + i));
                expected.write(size + i);
            }
            outbox.send(room.flip());
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
    void whatIsKeptIsNotInTheRoom() throws IOException {
        channel.takeBytes(0);
        outbox.send(outbox.room().put((byte) 1).flip());
        outbox.room().put((byte) 2);
        assertFalse(outbox.flush(), "the socket took nothing");
        assertFalse(outbox.isEmpty());
        channel.takeBytes(1);
        assertTrue(outbox.flush());
        assertTrue(outbox.isEmpty());
        assertArrayEquals(new byte[] {1}, channel.taken());
    }

    /** What is kept counts until it is gone, and no more is kept than all outboxes together may have. */
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
