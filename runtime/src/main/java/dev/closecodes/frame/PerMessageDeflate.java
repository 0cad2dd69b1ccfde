package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The extension permessage-deflate (RFC 7692) on one connection: it compresses and decompresses messages with
 * {@code java.util.zip}. The codec needs {@code extensionBits = ExtensionBit.RSV1} in the annotation.
 *
 * <p>A client sends {@link #offer}. The server answers with {@link #accept} and {@link #answer}, and the client checks
 * this with {@link #confirm}. The result may be that messages are not compressed, but the rest of the program need not
 * know: the decoder and the encoder of the connection are created with {@link #extensionBits}, each endpoint decodes
 * with {@link #inflating}, and encodes with {@link #deflating}.
 *
 * <p>An object of this class has native memory only after the first compressed message. Call {@link #close} when the
 * connection has ended. Not thread-safe.
 */
public final class PerMessageDeflate implements AutoCloseable {

    private static final int PROTOCOL_ERROR = 1002;
    private static final int BUFFER_BYTES = 4096;

    private static final PerMessageDeflate NONE = new PerMessageDeflate("", null, null);

    private final String answer;

    /** Null, as the decompressor, if messages are not compressed. */
    final @Nullable Compressor compressor;

    final @Nullable Decompressor decompressor;

    private PerMessageDeflate(String answer, @Nullable Compressor compressor, @Nullable Decompressor decompressor) {
        this.answer = answer;
        this.compressor = compressor;
        this.decompressor = decompressor;
    }

    private static PerMessageDeflate of(
            DeflateParameters agreed, DeflateSettings settings, boolean ownContext, boolean peerContext) {
        return new PerMessageDeflate(
                agreed.toHeader(), new Compressor(settings.level(), ownContext), new Decompressor(peerContext));
    }

    /**
     * Returns an object for connections without compression.
     *
     * @return the same object for all connections; closing it has no effect
     */
    public static PerMessageDeflate none() {
        return NONE;
    }

    /**
     * Returns the offer of a client.
     *
     * @param settings the settings of the client
     * @return the value of the header {@code Sec-WebSocket-Extensions} in the request
     */
    public static String offer(DeflateSettings settings) {
        return DeflateParameters.NONE.restrictedBy(settings).toHeader();
    }

    /**
     * Accepts the first offer of a client that the server can accept. An offer is declined if it requires a smaller
     * window than {@link java.util.zip.Deflater} has, or has a parameter that is unknown, invalid or there twice.
     *
     * @param offers the values of the header {@code Sec-WebSocket-Extensions} in the request, one for each line; empty
     *     if there is none
     * @param settings the settings of the server
     * @return the extension for this connection, or {@link #none} if there is no offer that the server can accept
     * @throws ProtocolViolationException if the header is malformed. The server must refuse the request, for example
     *     with the HTTP status 400.
     */
    public static PerMessageDeflate accept(Iterable<String> offers, DeflateSettings settings) {
        for (Extension extension : ExtensionParser.parse(offers)) {
            DeflateParameters offer = DeflateParameters.of(extension);
            if (offer != null && offer.isPossibleForServer()) {
                DeflateParameters agreed = offer.restrictedBy(settings);
                return of(agreed, settings, !agreed.serverWithoutContext(), !agreed.clientWithoutContext());
            }
        }
        return NONE;
    }

    /**
     * Checks how a server has answered {@link #offer}. The client must have offered no other extension.
     *
     * @param answers the values of the header {@code Sec-WebSocket-Extensions} in the response, one for each line;
     *     empty if there is none
     * @param settings the settings that were passed to {@link #offer}
     * @return the extension for this connection, or {@link #none} if the server has declined the offer
     * @throws ProtocolViolationException if the header is malformed, or the answer does not fit the offer. The client
     *     must fail the connection.
     */
    public static PerMessageDeflate confirm(Iterable<String> answers, DeflateSettings settings) {
        List<Extension> extensions = ExtensionParser.parse(answers);
        if (extensions.isEmpty()) {
            return NONE;
        }
        if (extensions.size() > 1 || !extensions.get(0).name().equals(DeflateParameters.EXTENSION)) {
            throw new ProtocolViolationException(PROTOCOL_ERROR, "The server uses an extension that was not offered");
        }
        DeflateParameters agreed = DeflateParameters.of(extensions.get(0));
        if (agreed == null || agreed.limitsClientWindow()) {
            throw new ProtocolViolationException(
                    PROTOCOL_ERROR, "The server's parameters of permessage-deflate are invalid or were not offered");
        }
        if (!settings.serverContextTakeover() && !agreed.serverWithoutContext()) {
            throw new ProtocolViolationException(
                    PROTOCOL_ERROR, "The server uses context takeover, although the client has forbidden it");
        }
        boolean ownContext = !agreed.clientWithoutContext() && settings.clientContextTakeover();
        return of(agreed, settings, ownContext, !agreed.serverWithoutContext());
    }

    /**
     * Returns whether messages may be compressed on this connection.
     *
     * @return {@code false} for {@link #none}
     */
    public boolean isNegotiated() {
        return compressor != null;
    }

    /**
     * Returns the answer of the server.
     *
     * @return the value of the header {@code Sec-WebSocket-Extensions} in the response; empty for {@link #none}: the
     *     response then has no such header
     */
    public String answer() {
        return answer;
    }

    /**
     * Returns the bits with which the decoder and the encoder of the connection must be created.
     *
     * @return RSV1, or no bit for {@link #none}
     */
    public Set<ExtensionBit> extensionBits() {
        return isNegotiated() ? DeflatingEncoder.BITS : Set.of();
    }

    /**
     * Returns a handler for the decoder of the connection. It decompresses messages and passes them on as usual: in
     * pieces of at most 4 KiB, and text is checked. The last piece of a message may be empty. A message that is too
     * long is refused with 1009 as soon as it exceeds the limit; the rest is not decompressed. Text that is not valid
     * UTF-8, and data that is invalid or incomplete, is refused with 1007.
     *
     * <p>If the given handler throws an exception before all of the input is decompressed, the decoder cannot continue:
     * the rest is lost.
     *
     * @param handler receives what is decoded
     * @param maxMessageBytes the maximum length of a message in bytes after it is decompressed, at least 1. Usually
     *     this is also the limit of the decoder, which does not see how long a message becomes.
     * @param <R> the generated {@code CloseReason}
     * @return a handler for one decoder; the given handler for {@link #none}
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public <R> FrameHandler<R> inflating(FrameHandler<R> handler, long maxMessageBytes) {
        return isNegotiated() ? inflating(handler, maxMessageBytes, ByteBuffer.allocate(BUFFER_BYTES)) : handler;
    }

    /**
     * Returns the same handler, which decompresses to the given buffer.
     *
     * @param handler receives what is decoded
     * @param maxMessageBytes the maximum length of a message in bytes after it is decompressed, at least 1
     * @param buffer the buffer for pieces of messages; its capacity is the maximum length of a piece. Connections of
     *     the same thread can share it if their decoders do not call each other.
     * @param <R> the generated {@code CloseReason}
     * @return a handler for one decoder; the given handler for {@link #none}
     * @throws IllegalArgumentException if the limit is less than 1, or the buffer has a capacity of 0
     */
    public <R> FrameHandler<R> inflating(FrameHandler<R> handler, long maxMessageBytes, ByteBuffer buffer) {
        return decompressor == null ? handler : new InflatingHandler<>(decompressor, maxMessageBytes, handler, buffer);
    }

    /**
     * Returns an encoder of messages. It compresses them, except for {@link #none}.
     *
     * @param encoder the encoder of the connection
     * @return an encoder that writes its frames with the given one
     * @throws IllegalArgumentException if the encoder was created without {@link #extensionBits}
     */
    public DeflatingEncoder deflating(FrameEncoder<?> encoder) {
        return new DeflatingEncoder(compressor, encoder);
    }

    /** Releases the native memory. Messages can then no longer be compressed or decompressed. */
    @Override
    public void close() {
        if (compressor != null && decompressor != null) {
            compressor.close();
            decompressor.close();
        }
    }
}
