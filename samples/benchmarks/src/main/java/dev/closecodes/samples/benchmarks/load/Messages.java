package dev.closecodes.samples.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The messages of a workload. Each message begins with a stamp: its connection and its number in hexadecimal digits. So
 * lost, repeated and swapped messages are detected. The rest of a message also differs from that of the messages before
 * and after it.
 */
final class Messages {

    static final int STAMP_BYTES = 16;

    private static final int FILLER_OFFSETS = 1_021;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] filler;
    private final byte[] bytes;
    private final ByteBuffer message;

    Messages(Workload workload) {
        Random random = new Random(workload.payloadBytes());
        filler = new byte[FILLER_OFFSETS + workload.payloadBytes()];
        random.nextBytes(filler);
        if (workload.text()) {
            for (int i = 0; i < filler.length; i++) {
                filler[i] = (byte) ('0' + (filler[i] & 0x3F));
            }
        }
        bytes = new byte[workload.payloadBytes()];
        message = ByteBuffer.wrap(bytes);
    }

    /** Returns the message. Each call returns the same buffer. */
    ByteBuffer message(int connection, long number) {
        stamp(connection, 0);
        stamp((int) number, STAMP_BYTES / 2);
        int from = (int) ((connection + number) % FILLER_OFFSETS);
        System.arraycopy(filler, from, bytes, STAMP_BYTES, bytes.length - STAMP_BYTES);
        return message.clear();
    }

    /** Throws an exception unless the piece is the part of the message that begins at {@code from}. */
    void requireSame(int connection, long number, int from, ByteBuffer piece) {
        if (piece.remaining() > bytes.length - from) {
            throw new WrongEcho("the echo is longer than message " + number);
        }
        int difference = message(connection, number)
                .position(from)
                .limit(from + piece.remaining())
                .mismatch(piece);
        if (difference >= 0) {
            throw new WrongEcho("byte " + (from + difference) + " differs from message " + number
                    + ", which begins with " + new String(bytes, 0, STAMP_BYTES, StandardCharsets.US_ASCII)
                    + "; the echo begins with "
                    + StandardCharsets.ISO_8859_1.decode(
                            piece.slice(piece.position(), Math.min(STAMP_BYTES, piece.remaining()))));
        }
    }

    private void stamp(int value, int index) {
        for (int i = 0; i < Integer.SIZE / 4; i++) {
            bytes[index + i] = DIGITS[(value >>> (Integer.SIZE - 4 - 4 * i)) & 0xF];
        }
    }
}
