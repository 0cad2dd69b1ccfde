package dev.closecodes.samples.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The messages of a workload. Each begins with its connection and its number in hexadecimal digits, so that one that is
 * lost, doubled or swapped is not taken for another; what follows is never the same in neighbours either.
 */
final class Messages {

    static final int STAMP_BYTES = 16;

    private static final int FILLERS = 1_021;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] filler;
    private final byte[] bytes;
    private final ByteBuffer message;

    Messages(Workload workload) {
        Random random = new Random(workload.payloadBytes());
        filler = new byte[FILLERS + workload.payloadBytes()];
        random.nextBytes(filler);
        if (workload.text()) {
            for (int i = 0; i < filler.length; i++) {
                filler[i] = (byte) ('0' + (filler[i] & 0x3F));
            }
        }
        bytes = new byte[workload.payloadBytes()];
        message = ByteBuffer.wrap(bytes);
    }

    /** The message, in a buffer that the next one will be in too. */
    ByteBuffer message(int connection, long number) {
        stamp(connection, 0);
        stamp((int) number, STAMP_BYTES / 2);
        int from = (int) ((connection + number) % FILLERS);
        System.arraycopy(filler, from, bytes, STAMP_BYTES, bytes.length - STAMP_BYTES);
        return message.clear();
    }

    /** Throws an exception unless the piece is what stands in the message from there on. */
    void requireSame(int connection, long number, int from, ByteBuffer piece) {
        if (piece.remaining() > bytes.length - from) {
            throw new WrongEcho("more came than the message " + number + " has");
        }
        int difference = message(connection, number)
                .position(from)
                .limit(from + piece.remaining())
                .mismatch(piece);
        if (difference >= 0) {
            throw new WrongEcho("byte " + (from + difference) + " is not that of message " + number
                    + ", which begins with " + new String(bytes, 0, STAMP_BYTES, StandardCharsets.US_ASCII)
                    + "; what came begins with "
                    + StandardCharsets.ISO_8859_1.decode(
                            piece.slice(piece.position(), Math.min(STAMP_BYTES, piece.remaining()))));
        }
    }

    private void stamp(int value, int at) {
        for (int i = 0; i < Integer.SIZE / 4; i++) {
            bytes[at + i] = DIGITS[(value >>> (Integer.SIZE - 4 - 4 * i)) & 0xF];
        }
    }
}
