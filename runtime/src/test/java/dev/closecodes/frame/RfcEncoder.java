package dev.closecodes.frame;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/** The encoder under test, with frames that are written slowly. A reason that begins with 1006 is sent as 1000. */
final class RfcEncoder extends FrameEncoder<String> {

    private static final int KEY = 0x0BADCAFE;

    private final boolean masked;

    RfcEncoder(boolean masked, int ownedBits) {
        super(ownedBits);
        this.masked = masked;
    }

    @Override
    protected void encodeFrame(boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target) {
        put(new RfcPeer(masked).frame(first(fin, extensionBits, opcode), require(opcode, payload)), target);
        payload.position(payload.limit());
    }

    @Override
    protected void encodeInPlace(boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target) {
        byte[] body = require(opcode, payload);
        put(new RfcPeer(masked).header(first(fin, extensionBits, opcode), body.length, KEY), target);
        if (masked) {
            MaskingOracle.mask(body, 0, body.length, KEY, 0);
            payload.duplicate().put(body);
        }
    }

    @Override
    protected void encodeText(CharSequence text, ByteBuffer target) {
        byte[] utf8 = Utf8Oracle.encode(text.toString())
                .orElseThrow(() -> new IllegalArgumentException("a surrogate without its pair"));
        put(new RfcPeer(masked).frame(0x81, utf8), target);
    }

    @Override
    protected String encodeClose(String reason, ByteBuffer target) {
        String sent = reason.startsWith("1006") ? "1000 " : reason;
        put(new RfcPeer(masked).frame(0x88, RfcClose.encode(sent)), target);
        return sent;
    }

    @Override
    protected String encodeCloseReply(String received, ByteBuffer target) {
        String sent = received.substring(0, 5);
        put(new RfcPeer(masked).frame(0x88, RfcClose.encode(sent)), target);
        return sent;
    }

    private static int first(boolean fin, int extensionBits, int opcode) {
        return (fin ? 0x80 : 0) + 16 * extensionBits + opcode;
    }

    private static byte[] require(int opcode, ByteBuffer payload) {
        if (opcode >= 8 && payload.remaining() > 125) {
            throw new IllegalArgumentException("a long control frame");
        }
        return Buffers.remaining(payload);
    }

    private static void put(byte[] frame, ByteBuffer target) {
        if (target.remaining() < frame.length) {
            throw new BufferOverflowException();
        }
        target.put(frame);
    }
}
