package dev.closecodes.tests.frames.peers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How an endpoint read a stream: whole messages and control frames in their order, and how it ended. */
final class Transcript {

    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean ended;
    private int refusal;

    void piece(String kind, byte[] payload, boolean last) {
        if (ended) {
            return;
        }
        message.writeBytes(payload);
        if (last) {
            events.add(kind + " " + HexFormat.of().formatHex(message.toByteArray()));
            message.reset();
        }
    }

    /** Adds a whole message of a peer that joins the fragments itself. */
    void message(String kind, byte[] payload) {
        message.reset();
        piece(kind, payload, true);
    }

    void control(String kind, byte[] payload) {
        if (!ended) {
            events.add(kind + " " + HexFormat.of().formatHex(payload));
        }
    }

    void close(int code, String reason) {
        if (!ended) {
            events.add("close " + code + " " + HexFormat.of().formatHex(reason.getBytes(StandardCharsets.UTF_8)));
            ended = true;
        }
    }

    void refuse(int code) {
        if (!ended) {
            refusal = code;
            ended = true;
        }
    }

    List<String> events() {
        return events;
    }

    /** Returns the start of a message that is not complete. */
    byte[] unfinished() {
        return message.toByteArray();
    }

    /** Returns the close code of a protocol violation, or 0 if there is none. */
    int refusal() {
        return refusal;
    }

    /** Returns whether a Close frame arrived or the protocol was violated. */
    boolean hasEnded() {
        return ended;
    }

    static byte[] bytes(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return events + (refusal == 0 ? ended ? " closed" : " open" : " refused with " + refusal);
    }
}
