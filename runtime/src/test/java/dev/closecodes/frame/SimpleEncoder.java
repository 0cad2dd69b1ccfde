package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/** The {@link FrameEncoder} under test. Its frames are written by {@link SimplePeer}. It sends 1000 instead of 1006. */
final class SimpleEncoder extends FrameEncoder<String> {

    private static final int KEY = 0x0BADCAFE;

    private final boolean masked;

    SimpleEncoder(boolean masked, int extensionBits) {
        super(BitSets.of(extensionBits));
        this.masked = masked;
    }

    @Override
    protected void encodeFrame(
            boolean fin, Set<ExtensionBit> extensionBits, int opcode, ByteBuffer payload, ByteBuffer target) {
        put(
                new SimplePeer(masked).frame(first(fin, extensionBits, opcode), requireShortIfControl(opcode, payload)),
                target);
        payload.position(payload.limit());
    }

    @Override
    protected void encodeInPlace(
            boolean fin, Set<ExtensionBit> extensionBits, int opcode, ByteBuffer payload, ByteBuffer target) {
        byte[] body = requireShortIfControl(opcode, payload);
        put(new SimplePeer(masked).header(first(fin, extensionBits, opcode), body.length, KEY), target);
        if (masked) {
            SimpleMasking.mask(body, 0, body.length, KEY, 0);
            payload.duplicate().put(body);
        }
    }

    @Override
    protected void encodeText(CharSequence text, ByteBuffer target) {
        byte[] utf8 = JdkUtf8.encode(text.toString())
                .orElseThrow(() -> new IllegalArgumentException("an unpaired surrogate"));
        put(new SimplePeer(masked).frame(0x81, utf8), target);
    }

    @Override
    protected String encodeClose(String reason, ByteBuffer target) {
        String sent = reason.startsWith("1006") ? "1000 " : reason;
        put(new SimplePeer(masked).frame(0x88, RfcClose.encode(sent)), target);
        return sent;
    }

    @Override
    protected String encodeCloseReply(String received, ByteBuffer target) {
        String sent = received.substring(0, 5);
        put(new SimplePeer(masked).frame(0x88, RfcClose.encode(sent)), target);
        return sent;
    }

    private static int first(boolean fin, Set<ExtensionBit> extensionBits, int opcode) {
        return (fin ? 0x80 : 0) + 16 * BitSets.number(extensionBits) + opcode;
    }

    private static byte[] requireShortIfControl(int opcode, ByteBuffer payload) {
        if (opcode >= 8 && payload.remaining() > 125) {
            throw new IllegalArgumentException("the payload of a control frame is too long");
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
