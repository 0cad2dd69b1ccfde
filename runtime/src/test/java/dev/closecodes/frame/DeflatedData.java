package dev.closecodes.frame;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses messages as the steps of RFC 7692 section 7.2.1 say. */
final class DeflatedData {

    private DeflatedData() {}

    /** Returns the payload of a message, compressed without context. */
    static byte[] of(byte[] message) {
        return of(message, Deflater.DEFAULT_COMPRESSION, Deflater.DEFAULT_STRATEGY);
    }

    static byte[] of(byte[] message, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        deflater.setInput(message);
        byte[] all = new byte[2 * message.length + 100];
        int length = 0;
        while (!deflater.needsInput()) {
            // The first call may only apply the strategy.
            length += deflater.deflate(all, length, all.length - length, Deflater.SYNC_FLUSH);
        }
        deflater.end();
        return Arrays.copyOf(all, length - 4);
    }

    /** Returns a block of 1 MiB of zeros that does not refer to other blocks, so it can be repeated. */
    static byte[] mebibyteOfZeros() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] all = new byte[2000];
        int length = deflater.deflate(all, 0, all.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(all, length);
    }

    /** Returns the payload of a message of a final block and an empty block (RFC 7692 section 7.2.3.4). */
    static byte[] finalBlock(byte[] message) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(message);
        deflater.finish();
        byte[] all = new byte[2 * message.length + 100];
        int length = deflater.deflate(all);
        deflater.end();
        return Arrays.copyOf(all, length + 1);
    }
}
