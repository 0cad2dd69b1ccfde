package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what one peer sends on one connection, split anywhere. Generated codecs extend it with the layout of the
 * header and the registry's rules.
 *
 * <p>Payloads are unmasked where they stand, checked, and handed on piece by piece; nothing but headers and control
 * frames is ever held back. A decoder is for one thread at a time, and its methods are not to be called from the
 * handler.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class FrameDecoder<R> {

    private static final int PROTOCOL_ERROR = 1002;
    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;
    private static final int MESSAGE_TOO_BIG = 1009;

    private static final int MAX_CONTROL_BYTES = 125;

    private final boolean masked;
    private final long maxMessageBytes;
    private final int extensionBits;
    private final FrameHandler<? super R> handler;

    private boolean open = true;
    private boolean decoding;
    private @Nullable R received;

    /** Where to go on in the input, whatever the handler does to its position. */
    private int next;

    /** What is there of a header, or of the payload of a control frame, that is not yet whole. */
    private final ByteBuffer held = ByteBuffer.allocate(MAX_CONTROL_BYTES);

    // The frame whose payload is not yet whole.
    private boolean inFrame;
    private long header;
    private long payloadLeft;
    private int maskingKey;
    private boolean first;

    // The message that is not yet whole; its opcode is CONTINUATION if there is none.
    private int messageOpcode = Opcode.CONTINUATION;
    private int messageExtensionBits;
    private long messageBytes;
    private int utf8 = Utf8.COMPLETE;

    /**
     * Prepares for the first byte behind the opening handshake.
     *
     * @param masked whether the peer masks its frames, as a client has to and a server must not (section 5.1)
     * @param maxMessageBytes the largest message to accept, not less than the largest frame
     * @param extensionBits the bits of the extensions that were negotiated: 4 for RSV1, 2 for RSV2, 1 for RSV3, or a
     *     sum of them; 0 for none
     * @param handler told what is decoded
     */
    protected FrameDecoder(boolean masked, long maxMessageBytes, int extensionBits, FrameHandler<? super R> handler) {
        this.masked = masked;
        this.maxMessageBytes = maxMessageBytes;
        this.extensionBits = extensionBits;
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /**
     * Decodes a header, as the codec's method of this name does.
     *
     * @param bytes the array that holds it
     * @param from the index of its first byte
     * @param to the index behind the last byte that has arrived
     * @return what {@link FrameHeader} takes apart
     * @throws ProtocolViolationException if the frame is not allowed
     */
    protected abstract long decodeHeader(byte[] bytes, int from, int to);

    /**
     * Decodes a header, as the codec's method of this name does.
     *
     * @param buffer holds the header from its position on; nothing is consumed
     * @return what {@link FrameHeader} takes apart
     * @throws ProtocolViolationException if the frame is not allowed
     */
    protected abstract long decodeHeader(ByteBuffer buffer);

    /**
     * Decodes the payload of a Close frame.
     *
     * @param payload the whole payload, unmasked
     * @return the reason that the peer gave
     * @throws ProtocolViolationException if the payload is not allowed
     */
    protected abstract R decodeClose(ByteBuffer payload);

    /**
     * Decodes what has arrived.
     *
     * @param input the bytes from its position to its limit, all of which are consumed; whatever follows a Close frame
     *     or a violation is discarded (section 1.4). If the peer masks, they are unmasked in this very buffer.
     * @throws ProtocolViolationException if the peer broke the protocol or went over a limit: nothing is decoded
     *     afterwards, and the connection has to be closed with the code that the exception carries (section 7.1.7)
     * @throws ReadOnlyBufferException if the peer masks and the buffer is read-only; nothing is consumed then
     * @throws IllegalStateException if it is the handler that calls; nothing is consumed then
     */
    public final void decode(ByteBuffer input) {
        if (decoding) {
            throw new IllegalStateException("A handler cannot decode: it is called by the decoder");
        }
        if (masked && input.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int end = input.limit();
        next = input.position();
        decoding = true;
        try {
            while (open && next < end) {
                if (!inFrame && held.position() == 0 && input.hasArray()) {
                    wholeFrames(input, end);
                }
                input.limit(end).position(next);
                if (inFrame || beginFrame(input)) {
                    payload(input);
                }
            }
        } catch (ProtocolViolationException violation) {
            open = false;
            throw violation;
        } finally {
            decoding = false;
            input.limit(end).position(open ? next : end);
        }
    }

    /**
     * Tells whether the peer may still send: it sent no Close frame and broke no rule.
     *
     * @return false if {@link #decode} discards whatever else arrives
     */
    public final boolean isOpen() {
        return open;
    }

    /**
     * The reason of the peer's Close frame.
     *
     * @return the reason, or null if there was none so far; if the connection ends without one, that is 1006 (section
     *     7.1.5)
     */
    @SuppressWarnings("exports") // JSpecify is optional: whoever reads the module need not.
    public final @Nullable R received() {
        return received;
    }

    /**
     * What most input is made of, data frames that arrived as a whole, without a detour; stops before anything else.
     */
    private void wholeFrames(ByteBuffer input, int end) {
        byte[] bytes = input.array();
        int offset = input.arrayOffset();
        int at = next;
        while (at < end) {
            long whole = decodeHeader(bytes, offset + at, offset + end);
            int from = at + FrameHeader.bytes(whole);
            if (FrameHeader.isIncomplete(whole)
                    || Opcode.isControl(FrameHeader.opcode(whole))
                    || FrameHeader.payloadBytes(whole) > end - from) {
                return;
            }
            at = from + (int) FrameHeader.payloadBytes(whole);
            beginData(whole);
            if (masked) {
                Masking.mask(
                        bytes, offset + from, offset + at, NetworkOrder.getInt(bytes, offset + from - Integer.BYTES));
            }
            input.limit(at).position(from);
            next = at;
            data(input, FrameHeader.opcode(whole) != Opcode.CONTINUATION, FrameHeader.isFinal(whole));
        }
    }

    /** Gets past the next header, wherever its bytes are; false if it is not yet whole. */
    private boolean beginFrame(ByteBuffer input) {
        if (held.position() == 0) {
            long whole = decodeHeader(input);
            if (!FrameHeader.isIncomplete(whole)) {
                next += FrameHeader.bytes(whole);
                begin(whole, input);
                return true;
            }
        }
        while (input.hasRemaining()) {
            held.put(input.get());
            next++;
            long whole = decodeHeader(held.flip());
            if (!FrameHeader.isIncomplete(whole)) {
                begin(whole, held);
                held.clear();
                return true;
            }
            held.position(held.limit()).limit(held.capacity());
        }
        return false;
    }

    private void begin(long whole, ByteBuffer source) {
        inFrame = true;
        header = whole;
        payloadLeft = FrameHeader.payloadBytes(whole);
        first = FrameHeader.opcode(whole) != Opcode.CONTINUATION;
        if (masked) {
            maskingKey = NetworkOrder.getInt(source, source.position() + FrameHeader.bytes(whole) - Integer.BYTES);
        }
        if (!Opcode.isControl(FrameHeader.opcode(whole))) {
            beginData(whole);
        }
    }

    /** What section 5.4 asks of fragments, and the limit of a message. */
    private void beginData(long whole) {
        int opcode = FrameHeader.opcode(whole);
        if (opcode == Opcode.CONTINUATION) {
            if (messageOpcode == Opcode.CONTINUATION) {
                throw new ProtocolViolationException(PROTOCOL_ERROR, "A fragment continues no message");
            }
            messageBytes += FrameHeader.payloadBytes(whole);
        } else {
            if (messageOpcode != Opcode.CONTINUATION) {
                throw new ProtocolViolationException(
                        PROTOCOL_ERROR, "A message begins before the last fragment of the one before");
            }
            if ((FrameHeader.extensionBits(whole) & ~extensionBits) != 0) {
                throw new ProtocolViolationException(
                        PROTOCOL_ERROR, "A reserved bit is set whose extension was not negotiated");
            }
            messageOpcode = opcode;
            messageExtensionBits = FrameHeader.extensionBits(whole);
            messageBytes = FrameHeader.payloadBytes(whole);
        }
        if (messageBytes > maxMessageBytes) {
            throw new ProtocolViolationException(
                    MESSAGE_TOO_BIG,
                    "A message of at least " + messageBytes + " bytes; " + maxMessageBytes + " are the most");
        }
    }

    /** Hands on what there is of the payload. */
    private void payload(ByteBuffer input) {
        int from = next;
        int to = from + (int) Math.min(payloadLeft, input.limit() - from);
        if (from == to && payloadLeft > 0) {
            return;
        }
        next = to;
        payloadLeft -= to - from;
        inFrame = payloadLeft > 0;
        input.limit(to).position(from);
        if (masked) {
            maskingKey = Masking.mask(input, from, to, maskingKey);
        }
        if (Opcode.isControl(FrameHeader.opcode(header))) {
            controlPiece(input);
        } else {
            boolean begins = first;
            first = false;
            data(input, begins, !inFrame && FrameHeader.isFinal(header));
        }
    }

    private void data(ByteBuffer piece, boolean begins, boolean ends) {
        int opcode = messageOpcode;
        if (ends) {
            messageOpcode = Opcode.CONTINUATION;
        }
        if (messageExtensionBits != 0) {
            handler.onExtended(opcode, messageExtensionBits, piece, begins, ends);
        } else if (opcode == Opcode.BINARY) {
            handler.onBinary(piece, begins, ends);
        } else {
            requireUtf8(piece, ends);
            handler.onText(piece, begins, ends);
        }
    }

    private void requireUtf8(ByteBuffer piece, boolean ends) {
        utf8 = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (utf8 == Utf8.MALFORMED || (ends && utf8 != Utf8.COMPLETE)) {
            throw new ProtocolViolationException(INVALID_FRAME_PAYLOAD_DATA, "A text message is not UTF-8");
        }
    }

    private void controlPiece(ByteBuffer piece) {
        if (!inFrame && held.position() == 0) {
            control(piece);
            return;
        }
        held.put(piece);
        if (!inFrame) {
            try {
                control(held.flip().order(piece.order()));
            } finally {
                held.clear();
            }
        }
    }

    private void control(ByteBuffer payload) {
        switch (FrameHeader.opcode(header)) {
            case Opcode.PING -> handler.onPing(payload);
            case Opcode.PONG -> handler.onPong(payload);
            default -> {
                R reason = decodeClose(payload);
                received = reason;
                open = false;
                handler.onClose(reason);
            }
        }
    }
}
