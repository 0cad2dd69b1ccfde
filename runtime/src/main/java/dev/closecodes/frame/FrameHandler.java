package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Receives what a {@link FrameDecoder} decodes.
 *
 * <p>The decoder does not collect messages. It passes the payload on in pieces, as the bytes arrive: a message has one
 * or more frames, and a frame has one or more pieces. {@link MessageHandler} collects whole messages.
 *
 * <p>The position and the limit of each buffer are set to the piece or the payload. The buffer is the input of the
 * decoder or a buffer that the decoder uses again. The handler may read and change it until the method returns. It must
 * copy the bytes that it needs later.
 *
 * <p>If a method of the handler throws an exception, the decoder throws it to its caller. The decoder has then consumed
 * the piece and can continue, except after a {@link ProtocolViolationException}: it then decodes nothing more. All
 * methods may throw an {@link IOException}, for handlers that write to a channel. Other handlers need not declare it.
 *
 * @param <R> the generated {@code CloseReason}
 */
public interface FrameHandler<R> {

    /**
     * Receives a piece of a text message. The message is valid UTF-8 up to the end of the piece, but a piece may begin
     * and end inside a character.
     *
     * @param piece the bytes; empty only if the frame has no payload
     * @param first whether this is the first piece of the message
     * @param last whether this is the last piece of the message
     * @throws IOException if the handler does I/O that fails
     */
    void onText(ByteBuffer piece, boolean first, boolean last) throws IOException;

    /**
     * Receives a piece of a binary message.
     *
     * @param piece the bytes; empty only if the frame has no payload
     * @param first whether this is the first piece of the message
     * @param last whether this is the last piece of the message
     * @throws IOException if the handler does I/O that fails
     */
    void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException;

    /**
     * Receives a ping. The endpoint must answer with a pong that has the same payload, unless it has sent a Close frame
     * (section 5.5.2). A ping may arrive between the pieces of a message.
     *
     * @param payload 0-125 bytes
     * @throws IOException if the handler does I/O that fails
     */
    void onPing(ByteBuffer payload) throws IOException;

    /**
     * Receives a pong. No answer is needed. The default implementation does nothing.
     *
     * @param payload 0-125 bytes
     * @throws IOException if the handler does I/O that fails
     */
    default void onPong(ByteBuffer payload) throws IOException {}

    /**
     * Receives the Close frame of the peer, which is its last frame. The endpoint must answer with a Close frame,
     * unless it has sent one (section 5.5.1).
     *
     * @param reason the close reason of the peer; its code is 1005 if the frame has no payload
     * @throws IOException if the handler does I/O that fails
     */
    void onClose(R reason) throws IOException;

    /**
     * Receives a piece of a message whose first frame has extension bits. The bytes are unmasked, but not decoded. Text
     * is not checked: the extension must check that it is UTF-8 after decoding it.
     *
     * @param opcode {@link Opcode#TEXT} or {@link Opcode#BINARY}
     * @param extensionBits the bits of the first frame: an unmodifiable set that is not empty
     * @param piece the bytes; empty only if the frame has no payload
     * @param first whether this is the first piece of the message
     * @param last whether this is the last piece of the message
     * @throws IOException if the handler does I/O that fails
     * @throws UnsupportedOperationException if the handler does not override this method
     */
    default void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last)
            throws IOException {
        throw new UnsupportedOperationException(
                "A message has extension bits, but the handler does not override onExtended");
    }
}
