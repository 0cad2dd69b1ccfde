package dev.closecodes.frame;

import java.nio.ByteBuffer;

/**
 * A call of a method of {@link FrameEncoder} that writes a frame.
 *
 * @param name the name of the call in failures
 * @param payload the buffer that the call consumes, or masks in place
 * @param call calls the encoder with the payload and the target
 */
record EncoderCall(String name, ByteBuffer payload, Call call) {

    /** Calls a method of an encoder, and returns its result. */
    interface Call {
        boolean on(FrameEncoder<String> encoder, ByteBuffer payload, ByteBuffer target);
    }

    static EncoderCall text(String text) {
        return new EncoderCall("text(" + text + ")", wrap(), (encoder, payload, target) -> encoder.text(text, target));
    }

    static EncoderCall text(boolean last, int... bytes) {
        return new EncoderCall(
                last ? "last text" : "text piece",
                wrap(bytes),
                (encoder, payload, target) -> encoder.text(payload, last, target));
    }

    static EncoderCall uncheckedText(boolean last, int... bytes) {
        return new EncoderCall(
                last ? "last unchecked text" : "unchecked text piece",
                wrap(bytes),
                (encoder, payload, target) -> encoder.uncheckedText(payload, last, target));
    }

    static EncoderCall binary(boolean last, int... bytes) {
        return new EncoderCall(
                last ? "last binary" : "binary piece",
                wrap(bytes),
                (encoder, payload, target) -> encoder.binary(payload, last, target));
    }

    static EncoderCall extended(int opcode, int bits, boolean last, int... bytes) {
        return new EncoderCall(
                (last ? "last extended " : "extended ") + opcode + " " + bits,
                wrap(bytes),
                (encoder, payload, target) -> encoder.extended(opcode, BitSets.of(bits), payload, last, target));
    }

    static EncoderCall ping(int... bytes) {
        return new EncoderCall("ping", wrap(bytes), FrameEncoder::ping);
    }

    static EncoderCall pong(int... bytes) {
        return new EncoderCall("pong", wrap(bytes), FrameEncoder::pong);
    }

    static EncoderCall close(String reason) {
        return new EncoderCall("close", wrap(), (encoder, payload, target) -> encoder.close(reason, target));
    }

    static EncoderCall reply(String received) {
        return new EncoderCall("reply", wrap(), (encoder, payload, target) -> encoder.closeReply(received, target));
    }

    /** Encodes the header, then appends the payload to it. */
    static EncoderCall textInPlace(boolean last, int... bytes) {
        return new EncoderCall(
                "text in place",
                wrap(bytes),
                (encoder, payload, target) -> inPlace(encoder::textInPlace, payload, last, target));
    }

    static EncoderCall uncheckedTextInPlace(boolean last, int... bytes) {
        return new EncoderCall(
                "unchecked text in place",
                wrap(bytes),
                (encoder, payload, target) -> inPlace(encoder::uncheckedTextInPlace, payload, last, target));
    }

    static EncoderCall binaryInPlace(boolean last, int... bytes) {
        return new EncoderCall(
                "binary in place",
                wrap(bytes),
                (encoder, payload, target) -> inPlace(encoder::binaryInPlace, payload, last, target));
    }

    boolean on(FrameEncoder<String> encoder, ByteBuffer target) {
        return call.on(encoder, payload, target);
    }

    private interface InPlace {
        boolean on(ByteBuffer payload, boolean last, ByteBuffer header);
    }

    private static boolean inPlace(InPlace call, ByteBuffer payload, boolean last, ByteBuffer target) {
        ByteBuffer before = payload.duplicate();
        boolean written = call.on(payload, last, target);
        Buffers.assertSameMarks(before, payload.order(), payload);
        if (written) {
            target.put(payload);
        }
        return written;
    }

    private static ByteBuffer wrap(int... bytes) {
        // One byte before and one byte after the payload, which must not become part of the frame.
        byte[] guarded = new byte[bytes.length + 2];
        for (int i = 0; i < bytes.length; i++) {
            guarded[i + 1] = (byte) bytes[i];
        }
        return ByteBuffer.wrap(guarded, 1, bytes.length);
    }

    @Override
    public String toString() {
        return name;
    }
}
