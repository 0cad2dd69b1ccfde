package dev.closecodes.samples.echo.raw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A frame that the server has sent. */
@SuppressWarnings("ArrayRecordComponent")
record Frame(boolean fin, int opcode, byte[] payload) {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PONG = 10;

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** Returns the code in the payload of a Close frame, or 1005 if the payload is empty. */
    int closeCode() {
        return payload.length == 0 ? 1005 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
    }

    String closeMessage() {
        return new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    }

    /** Compares the content of the payloads. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that
                && fin == that.fin
                && opcode == that.opcode
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return opcode * 31 + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return (fin ? "fin " : "") + opcode + " " + payload.length + " bytes "
                + (opcode == CLOSE
                        ? closeCode()
                        : new String(payload, 0, Math.min(40, payload.length), StandardCharsets.ISO_8859_1));
    }
}
