package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ExtensionBit;
import dev.closecodes.frame.FrameHandler;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Joins the pieces of each message, and checks that they are marked as first and last correctly. */
final class Recorder implements FrameHandler<Object> {

    private final List<String> events = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private String kind = "";

    /** Returns the complete messages and the control frames, such as "text 48656c6c6f" and "close 1000 bye". */
    List<String> events() {
        return events;
    }

    /** Returns the start of a message that is not complete, or an empty string. */
    String unfinished() {
        return kind.isEmpty() ? "" : kind + " " + message;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        piece("text", piece, first, last);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        piece("binary", piece, first, last);
    }

    @Override
    public void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last) {
        piece("extended " + opcode + " " + BitSets.number(extensionBits), piece, first, last);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        events.add("ping " + hex(payload));
    }

    @Override
    public void onPong(ByteBuffer payload) {
        events.add("pong " + hex(payload));
    }

    @Override
    public void onClose(Object reason) {
        events.add("close " + text(reason));
    }

    /** Returns the code and the message. Each package has its own record CloseReason, all with the same components. */
    private static String text(Object reason) {
        if (reason instanceof CloseReason ours) {
            return ours.code() + " " + ours.message();
        }
        try {
            Class<?> type = reason.getClass();
            return type.getMethod("code").invoke(reason) + " "
                    + type.getMethod("message").invoke(reason);
        } catch (ReflectiveOperationException none) {
            throw new LinkageError("Not a close reason: " + reason, none);
        }
    }

    private void piece(String pieceKind, ByteBuffer piece, boolean first, boolean last) {
        assertEquals(first, kind.isEmpty(), "a piece is the first if no message is open");
        assertTrue(first || kind.equals(pieceKind), () -> pieceKind + " inside " + kind);
        kind = pieceKind;
        message.append(hex(piece));
        if (last) {
            events.add(unfinished());
            message.setLength(0);
            kind = "";
        }
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
