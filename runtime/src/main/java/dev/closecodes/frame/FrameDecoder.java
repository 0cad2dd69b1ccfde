package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes that the peer sends on one connection. Each call may pass any number of bytes. Generated codecs
 * extend this class with the layout of the header and the rules of the registry.
 *
 * <p>Payloads are unmasked in the input buffer, checked, and passed to the handler in pieces as they arrive. Only
 * incomplete headers and incomplete control frames are copied.
 *
 * <p>A decoder is not thread-safe. The handler must not call the methods of its decoder.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class FrameDecoder<R> {

    private static final int PROTOCOL_ERROR = 1002;
    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;
    private static final int MESSAGE_TOO_BIG = 1009;

    private static final int MAX_CONTROL_BYTES = 125;

    /** What the JDK puts in the place of malformed UTF-8. */
    private static final char REPLACEMENT = 0xFFFD;

    private static final byte[] NOTHING = {};

    private final boolean masked;
    private final long maxMessageBytes;
    private final int negotiatedBits;
    private final FrameHandler<? super R> handler;

    /** The handler, if it receives whole messages; else null. */
    private final @Nullable MessageHandler<?> messages;

    private boolean open = true;
    private boolean decoding;
    private @Nullable R received;

    /** The index in the input to continue at. It does not depend on the position, which the handler may change. */
    private int next;

    /** The bytes of an incomplete header, or of the incomplete payload of a control frame. */
    private final ByteBuffer partial = ByteBuffer.allocate(MAX_CONTROL_BYTES);

    // The frame whose payload is incomplete.
    private boolean inFrame;
    private long header;
    private long payloadLeft;
    private int maskingKey;

    /** Whether the next piece is the first piece of its message. */
    private boolean firstPiece;

    // The incomplete message; its opcode is CONTINUATION if there is none.
    private int messageOpcode = Opcode.CONTINUATION;
    private int messageReservedBits;
    private long messageBytes;
    private int utf8 = Utf8.COMPLETE;

    /**
     * Creates a decoder that expects the first byte after the opening handshake.
     *
     * @param masked whether the peer masks its frames: {@code true} for a client, {@code false} for a server (section
     *     5.1)
     * @param handler receives what is decoded
     * @param maxMessageBytes the maximum length of a message in bytes
     * @param extensionBits the bits of the negotiated extensions
     */
    protected FrameDecoder(
            boolean masked, FrameHandler<? super R> handler, long maxMessageBytes, Set<ExtensionBit> extensionBits) {
        this.masked = masked;
        this.maxMessageBytes = maxMessageBytes;
        this.negotiatedBits = ReservedBits.of(extensionBits);
        this.handler = Objects.requireNonNull(handler, "handler");
        this.messages = handler instanceof MessageHandler<?> whole ? whole : null;
    }

    /**
     * Decodes a frame header in an array. Generated codecs call their static method with the same name.
     *
     * @param bytes the array that contains the header
     * @param from the index of its first byte
     * @param to the index after the last byte that has arrived
     * @return the packed header, or a negative value if more bytes are needed; see {@link FrameHeader}
     * @throws ProtocolViolationException if the frame is not allowed
     */
    protected abstract long decodeHeader(byte[] bytes, int from, int to);

    /**
     * Decodes a frame header in a buffer. Generated codecs call their static method with the same name.
     *
     * @param buffer contains the header at its current position, which is not changed
     * @return the packed header, or a negative value if more bytes are needed; see {@link FrameHeader}
     * @throws ProtocolViolationException if the frame is not allowed
     */
    protected abstract long decodeHeader(ByteBuffer buffer);

    /**
     * Decodes the payload of a Close frame.
     *
     * @param payload the complete payload, unmasked
     * @return the close reason of the peer
     * @throws ProtocolViolationException if the payload is not allowed
     */
    protected abstract R decodeClose(ByteBuffer payload);

    /**
     * Decodes the bytes that have arrived and passes the result to the handler. If a method of the handler throws an
     * exception, this method throws it too. The bytes that are not yet decoded then remain in the buffer.
     *
     * @param input a buffer whose remaining bytes are decoded and consumed. If the peer masks, payloads are unmasked in
     *     this buffer. The bytes after a Close frame or a violation are discarded (section 1.4).
     * @throws ProtocolViolationException if the peer violates the protocol or exceeds a limit. Nothing is decoded after
     *     that, and the connection must be closed with the code in the exception (section 7.1.7).
     * @throws IOException if the handler throws it
     * @throws ReadOnlyBufferException if the peer masks and the buffer is read-only; no byte is consumed
     * @throws IllegalStateException if the handler calls this method; no byte is consumed
     */
    public final void decode(ByteBuffer input) throws IOException {
        if (decoding) {
            throw new IllegalStateException("The handler must not call decode");
        }
        if (masked && input.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int end = input.limit();
        next = input.position();
        decoding = true;
        try {
            while (open && next < end) {
                if (!inFrame && partial.position() == 0 && messageOpcode == Opcode.CONTINUATION) {
                    decodeWholeMessages(input, end);
                }
                input.limit(end).position(next);
                if (inFrame || decodeNextHeader(input)) {
                    decodePayload(input);
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
     * Returns whether the peer may still send frames.
     *
     * @return {@code false} if the peer has sent a Close frame or violated the protocol; {@link #decode} then discards
     *     its input
     */
    public final boolean isOpen() {
        return open;
    }

    /**
     * Returns the reason in the Close frame of the peer.
     *
     * @return the reason, or {@code null} if the peer has not sent a Close frame. If the connection ends without a
     *     Close frame, the close code is 1006 (section 7.1.5).
     */
    @SuppressWarnings("exports") // Modules that require this one do not need JSpecify.
    public final @Nullable R received() {
        return received;
    }

    /**
     * Decodes messages that are one complete frame, because most input consists of them. Stops before any other frame.
     * They change no state of this decoder, and an array is faster than its buffer.
     */
    private void decodeWholeMessages(ByteBuffer input, int end) throws IOException {
        boolean inArray = input.hasArray();
        byte[] bytes = inArray ? input.array() : NOTHING;
        int offset = inArray ? input.arrayOffset() : 0;
        int at = next;
        while (at < end) {
            long decoded = inArray
                    ? decodeHeader(bytes, offset + at, offset + end)
                    : decodeHeader(input.limit(end).position(at));
            int from = at + FrameHeader.bytes(decoded);
            long payloadBytes = FrameHeader.payloadBytes(decoded);
            if (!FrameHeader.isWholeMessage(decoded) || payloadBytes > Math.min(end - from, maxMessageBytes)) {
                return;
            }
            at = from + (int) payloadBytes;
            input.limit(at).position(from);
            if (masked && inArray) {
                int key = NetworkOrder.getInt(bytes, offset + from - Integer.BYTES);
                Masking.mask(bytes, offset + from, offset + at, key);
            } else if (masked) {
                Masking.mask(input, from, at, NetworkOrder.getInt(input, from - Integer.BYTES));
            }
            next = at;
            handleData(FrameHeader.opcode(decoded), input, true, true);
        }
    }

    /** Decodes the next header, which may have arrived in several parts. Returns false if it is incomplete. */
    private boolean decodeNextHeader(ByteBuffer input) {
        if (partial.position() == 0) {
            long decoded = decodeHeader(input);
            if (!FrameHeader.isIncomplete(decoded)) {
                next += FrameHeader.bytes(decoded);
                beginFrame(decoded, input);
                return true;
            }
        }
        while (input.hasRemaining()) {
            partial.put(input.get());
            next++;
            long decoded = decodeHeader(partial.flip());
            if (!FrameHeader.isIncomplete(decoded)) {
                beginFrame(decoded, partial);
                partial.clear();
                return true;
            }
            partial.position(partial.limit()).limit(partial.capacity());
        }
        return false;
    }

    private void beginFrame(long decoded, ByteBuffer source) {
        inFrame = true;
        header = decoded;
        payloadLeft = FrameHeader.payloadBytes(decoded);
        firstPiece = FrameHeader.opcode(decoded) != Opcode.CONTINUATION;
        if (masked) {
            maskingKey = NetworkOrder.getInt(source, source.position() + FrameHeader.bytes(decoded) - Integer.BYTES);
        }
        if (!Opcode.isControl(FrameHeader.opcode(decoded))) {
            beginDataFrame(decoded);
        }
    }

    /** Checks the order of fragments (section 5.4) and the length of the message. */
    private void beginDataFrame(long decoded) {
        int opcode = FrameHeader.opcode(decoded);
        if (opcode == Opcode.CONTINUATION) {
            if (messageOpcode == Opcode.CONTINUATION) {
                throw new ProtocolViolationException(PROTOCOL_ERROR, "A continuation frame has no message to continue");
            }
            messageBytes += FrameHeader.payloadBytes(decoded);
        } else {
            if (messageOpcode != Opcode.CONTINUATION) {
                throw new ProtocolViolationException(
                        PROTOCOL_ERROR, "A message begins before the last fragment of the previous message");
            }
            if ((FrameHeader.reservedBits(decoded) & ~negotiatedBits) != 0) {
                throw new ProtocolViolationException(
                        PROTOCOL_ERROR, "A reserved bit is set, but its extension was not negotiated");
            }
            messageOpcode = opcode;
            messageReservedBits = FrameHeader.reservedBits(decoded);
            messageBytes = FrameHeader.payloadBytes(decoded);
        }
        if (messageBytes > maxMessageBytes) {
            throw new ProtocolViolationException(
                    MESSAGE_TOO_BIG,
                    "A message has at least " + messageBytes + " bytes; the maximum is " + maxMessageBytes);
        }
    }

    /** Unmasks the bytes of the payload that have arrived, and passes them on. */
    private void decodePayload(ByteBuffer input) throws IOException {
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
            handleControlPiece(input);
        } else {
            boolean begins = firstPiece;
            firstPiece = false;
            handleMessagePiece(input, begins, !inFrame && FrameHeader.isFinal(header));
        }
    }

    private void handleMessagePiece(ByteBuffer piece, boolean begins, boolean ends) throws IOException {
        int opcode = messageOpcode;
        if (ends) {
            messageOpcode = Opcode.CONTINUATION;
        }
        if (messageReservedBits != 0) {
            handler.onExtended(opcode, ReservedBits.set(messageReservedBits), piece, begins, ends);
        } else {
            handleData(opcode, piece, begins, ends);
        }
    }

    private void handleData(int opcode, ByteBuffer piece, boolean begins, boolean ends) throws IOException {
        if (opcode == Opcode.BINARY) {
            handler.onBinary(piece, begins, ends);
        } else {
            handleText(piece, begins, ends);
        }
    }

    private void handleText(ByteBuffer piece, boolean begins, boolean ends) throws IOException {
        if (messages == null || !begins || !ends) {
            checkUtf8(piece, ends);
            handler.onText(piece, begins, ends);
            return;
        }
        // The JDK checks the text too, while it decodes it. So only a text with a replacement must be checked here.
        String text = MessageHandler.decode(piece);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkUtf8(piece, true);
        }
        messages.onText(text);
    }

    private void checkUtf8(ByteBuffer piece, boolean ends) {
        utf8 = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (utf8 == Utf8.MALFORMED || (ends && utf8 != Utf8.COMPLETE)) {
            throw new ProtocolViolationException(INVALID_FRAME_PAYLOAD_DATA, "A text message is not valid UTF-8");
        }
    }

    private void handleControlPiece(ByteBuffer piece) throws IOException {
        if (!inFrame && partial.position() == 0) {
            handleControl(piece);
            return;
        }
        partial.put(piece);
        if (!inFrame) {
            try {
                handleControl(partial.flip().order(piece.order()));
            } finally {
                partial.clear();
            }
        }
    }

    private void handleControl(ByteBuffer payload) throws IOException {
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
