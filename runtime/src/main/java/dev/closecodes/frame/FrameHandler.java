package dev.closecodes.frame;

import java.nio.ByteBuffer;

/**
 * Told by a {@link FrameDecoder} what a peer sends.
 *
 * <p>A message comes in pieces, as it arrives: a frame may be several pieces, and a message several frames. Each buffer
 * is the one being decoded, with its position and limit set around the piece. It is the handler's until the method
 * returns: read it, change it, but copy what has to stay.
 *
 * <p>An exception of the handler's own goes through to whoever called the decoder, which is then behind the piece and
 * can go on.
 *
 * @param <R> the generated {@code CloseReason}
 */
public interface FrameHandler<R> {

    /**
     * A piece of a text message. It is UTF-8 so far, but may begin and end inside a character.
     *
     * @param piece the bytes; none at all only if a frame is empty
     * @param first whether this is where the message begins
     * @param last whether this is where the message ends
     */
    void onText(ByteBuffer piece, boolean first, boolean last);

    /**
     * A piece of a binary message.
     *
     * @param piece the bytes; none at all only if a frame is empty
     * @param first whether this is where the message begins
     * @param last whether this is where the message ends
     */
    void onBinary(ByteBuffer piece, boolean first, boolean last);

    /**
     * A ping, which has to be answered with a pong of the same payload unless a Close frame was sent (section 5.5.2).
     * It may come between the pieces of a message.
     *
     * @param payload 0-125 bytes
     */
    void onPing(ByteBuffer payload);

    /**
     * A pong. Nothing has to be done, and by default nothing is.
     *
     * @param payload 0-125 bytes
     */
    default void onPong(ByteBuffer payload) {}

    /**
     * The peer's Close frame; nothing comes after it. It has to be answered with one unless one was sent (section
     * 5.5.1).
     *
     * @param reason what the peer gave as its reason; 1005 if it gave none
     */
    void onClose(R reason);

    /**
     * A piece of a message whose first frame has bits that belong to an extension. The bytes are as they arrived, and
     * text is not checked to be UTF-8: the extension has to, behind whatever it undoes.
     *
     * @param opcode {@link Opcode#TEXT} or {@link Opcode#BINARY}
     * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     * @param piece the bytes; none at all only if a frame is empty
     * @param first whether this is where the message begins
     * @param last whether this is where the message ends
     */
    default void onExtended(int opcode, int extensionBits, ByteBuffer piece, boolean first, boolean last) {
        throw new UnsupportedOperationException(
                "An extension owns bits of the frame header, but this handler has no onExtended");
    }
}
