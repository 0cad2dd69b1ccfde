package dev.closecodes.tests.frames.deflate;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.frame.Opcode;
import dev.closecodes.frame.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The receiver of the extension: inflates each piece, and checks the size and the UTF-8 of the result. */
final class Inflating implements FrameHandler<CloseReason> {

    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    final List<String> messages = new ArrayList<>();

    private final Inflater inflater = new Inflater(true);
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int utf8 = Utf8.COMPLETE;

    @Override
    public void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last) {
        inflater.setInput(piece);
        inflate(opcode);
        if (last) {
            inflater.setInput(TAIL);
            inflate(opcode);
            if (opcode == Opcode.TEXT && utf8 != Utf8.COMPLETE) {
                throw new ProtocolViolationException(
                        CloseCode.INVALID_FRAME_PAYLOAD_DATA.code(), "The text ends inside a character");
            }
            messages.add("inflated " + message.toString(StandardCharsets.UTF_8));
            message.reset();
            if (inflater.finished()) {
                inflater.reset();
            }
        }
    }

    private void inflate(int opcode) {
        byte[] out = new byte[1024];
        try {
            for (int length = inflater.inflate(out); length > 0; length = inflater.inflate(out)) {
                utf8 = opcode == Opcode.TEXT ? Utf8.check(utf8, out, 0, length) : utf8;
                if (utf8 == Utf8.MALFORMED) {
                    throw new ProtocolViolationException(
                            CloseCode.INVALID_FRAME_PAYLOAD_DATA.code(), "The inflated text is not UTF-8");
                }
                if (message.size() + length > ClientFrameCodec.MAX_MESSAGE_BYTES) {
                    throw new ProtocolViolationException(
                            CloseCode.MESSAGE_TOO_BIG.code(), "The inflated message is too big");
                }
                message.write(out, 0, length);
            }
        } catch (DataFormatException malformed) {
            throw new ProtocolViolationException(
                    CloseCode.INVALID_FRAME_PAYLOAD_DATA.code(), "The payload is not valid deflate data");
        }
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        messages.add("plain " + StandardCharsets.UTF_8.decode(piece));
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        throw new AssertionError("no test sends binary messages");
    }

    @Override
    public void onPing(ByteBuffer payload) {
        messages.add("ping");
    }

    @Override
    public void onClose(CloseReason reason) {
        messages.add(reason.toString());
    }
}
