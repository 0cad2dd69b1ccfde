package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The {@link FrameDecoder} under test. Its headers are decoded by {@link RfcHeader}. */
final class SimpleDecoder extends FrameDecoder<String> {

    final FrameLog log;
    private final RfcHeader layout;

    /** The number of headers, complete or not, that were decoded from an array. */
    int headersOfArrays;

    /** The number of headers, complete or not, that were decoded from a buffer. */
    int headersOfBuffers;

    SimpleDecoder(RfcHeader layout, long maxMessageBytes) {
        this(layout, maxMessageBytes, layout.extensionBits(), new FrameLog());
    }

    private SimpleDecoder(RfcHeader layout, long maxMessageBytes, int negotiatedBits, FrameLog log) {
        this(layout, maxMessageBytes, negotiatedBits, log, log);
    }

    private SimpleDecoder(
            RfcHeader layout, long maxMessageBytes, int negotiatedBits, FrameHandler<String> handler, FrameLog log) {
        super(layout.masked(), handler, maxMessageBytes, BitSets.of(negotiatedBits));
        this.layout = layout;
        this.log = log;
    }

    /** Creates a decoder with high limits, and with an extension that uses RSV1. */
    static SimpleDecoder of(boolean masked) {
        return new SimpleDecoder(layout(masked), 1 << 20);
    }

    /** Creates the same decoder for another handler; nothing is logged. */
    static SimpleDecoder of(boolean masked, FrameHandler<String> handler) {
        return new SimpleDecoder(layout(masked), 1 << 20, 4, handler, new FrameLog());
    }

    /** Creates the same decoder for a connection with an extension, which receives the payloads before the log. */
    static SimpleDecoder with(boolean masked, UnaryOperator<FrameHandler<String>> extension) {
        FrameLog log = new FrameLog();
        return new SimpleDecoder(layout(masked), 1 << 20, 4, extension.apply(log), log);
    }

    /** Creates the same decoder for a connection that has not negotiated the extension. */
    static SimpleDecoder withoutExtension(boolean masked) {
        return new SimpleDecoder(layout(masked), 1 << 20, 0, new FrameLog());
    }

    static RfcHeader layout(boolean masked) {
        return new RfcHeader(masked, 4, 1 << 20);
    }

    static String expected(boolean masked, byte[] stream) {
        return ExpectedLog.of(layout(masked), 1 << 20, stream);
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

    /** Decodes, logs a violation, and checks what must be true after every call. */
    SimpleDecoder take(ByteBuffer input) {
        int end = input.limit();
        boolean wasOpen = isOpen();
        try {
            decode(input);
        } catch (ProtocolViolationException violation) {
            assertEquals(true, wasOpen, "a violation after the end");
            assertEquals(false, isOpen());
            log.append("!" + violation.closeCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(end, input.limit(), "limit");
        assertEquals(end, input.position(), "all bytes are consumed");
        return this;
    }

    SimpleDecoder take(byte[] input) {
        return take(ByteBuffer.wrap(input.clone()));
    }

    /** Fails unless the bytes violate the protocol. */
    void assertRejects(int closeCode, byte[] input) {
        var violation = assertThrows(ProtocolViolationException.class, () -> decode(ByteBuffer.wrap(input)));
        assertEquals(closeCode, violation.closeCode());
    }
}
