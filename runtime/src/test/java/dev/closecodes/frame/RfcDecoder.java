package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The decoder under test, with a header that is read slowly. */
final class RfcDecoder extends FrameDecoder<String> {

    final FrameLog log;
    private final RfcHeader layout;

    /** How often a header was read, whole or not, and from what. */
    int headersOfArrays;

    int headersOfBuffers;

    RfcDecoder(RfcHeader layout, long maxMessageBytes) {
        this(layout, maxMessageBytes, layout.ownedBits(), new FrameLog());
    }

    private RfcDecoder(RfcHeader layout, long maxMessageBytes, int negotiatedBits, FrameLog log) {
        super(layout.masked(), maxMessageBytes, negotiatedBits, log);
        this.layout = layout;
        this.log = log;
    }

    /** A decoder with limits that no test goes over by chance, and an extension that owns RSV1. */
    static RfcDecoder of(boolean masked) {
        return new RfcDecoder(layout(masked), 1 << 20);
    }

    /** The same on a connection that has not negotiated the extension. */
    static RfcDecoder withoutExtension(boolean masked) {
        return new RfcDecoder(layout(masked), 1 << 20, 0, new FrameLog());
    }

    static RfcHeader layout(boolean masked) {
        return new RfcHeader(masked, 4, 1 << 20);
    }

    static String expected(boolean masked, byte[] stream) {
        return RfcReading.read(layout(masked), 1 << 20, stream);
    }

    @Override
    protected long decodeHeader(byte[] bytes, int from, int to) {
        headersOfArrays++;
        return layout.decode(Arrays.copyOfRange(bytes, from, to));
    }

    @Override
    protected long decodeHeader(ByteBuffer buffer) {
        headersOfBuffers++;
        return layout.decode(Buffers.remaining(buffer));
    }

    @Override
    protected String decodeClose(ByteBuffer payload) {
        return RfcClose.decode(Buffers.remaining(payload));
    }

    /** Decodes, writes a violation down, and checks what holds after every call. */
    RfcDecoder take(ByteBuffer input) {
        int end = input.limit();
        boolean wasOpen = isOpen();
        try {
            decode(input);
        } catch (ProtocolViolationException violation) {
            assertEquals(true, wasOpen, "a violation behind the end");
            assertEquals(false, isOpen());
            log.append("!" + violation.closeCode());
        }
        assertEquals(end, input.limit(), "limit");
        assertEquals(end, input.position(), "all is consumed");
        return this;
    }

    RfcDecoder take(byte[] input) {
        return take(ByteBuffer.wrap(input.clone()));
    }

    /** Fails unless the bytes break the protocol. */
    void refuse(int closeCode, byte[] input) {
        var violation = assertThrows(ProtocolViolationException.class, () -> decode(ByteBuffer.wrap(input)));
        assertEquals(closeCode, violation.closeCode());
    }
}
