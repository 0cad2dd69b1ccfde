package dev.closecodes.samples.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel that takes a limited number of bytes per write, and that fails after a number of writes. */
final class BrokenChannel implements WritableByteChannel {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int writesLeft = Integer.MAX_VALUE;
    private int bytesPerWrite = Integer.MAX_VALUE;

    void takeWrites(int writes) {
        writesLeft = writes;
    }

    void takeBytes(int perWrite) {
        bytesPerWrite = perWrite;
    }

    byte[] taken() {
        return taken.toByteArray();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (writesLeft-- <= 0) {
            throw new IOException("Broken pipe");
        }
        byte[] some = new byte[Math.min(bytes.remaining(), bytesPerWrite)];
        bytes.get(some);
        taken.writeBytes(some);
        return some.length;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("An outbox does not close");
    }
}
