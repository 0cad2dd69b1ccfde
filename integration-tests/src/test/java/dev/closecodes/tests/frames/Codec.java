package dev.closecodes.tests.frames;

import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameHandler;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * One generated codec, so that a test can run over all of them.
 *
 * @param name for messages
 * @param server whether it is a server's: decodes what is masked, encodes what is not
 * @param rules what the annotation asked for
 * @param ofArray its decodeHeader of arrays
 * @param ofBuffer its decodeHeader of buffers
 * @param keyOfArray its maskingKey of arrays, 0 for a client
 * @param keyOfBuffer its maskingKey of buffers, 0 for a client
 * @param intoArray its encodeHeader into arrays
 * @param intoBuffer its encodeHeader into buffers
 * @param headerBytes its headerBytes
 * @param decoders makes one of its decoders
 */
record Codec(
        String name,
        boolean server,
        Rules rules,
        OfArray ofArray,
        OfBuffer ofBuffer,
        KeyOfArray keyOfArray,
        KeyOfBuffer keyOfBuffer,
        IntoArray intoArray,
        IntoBuffer intoBuffer,
        HeaderBytes headerBytes,
        Function<FrameHandler<Object>, FrameDecoder<?>> decoders) {

    /** The attributes of an annotation. */
    record Rules(long maxFrameBytes, long maxMessageBytes, int ownedBits) {}

    /** The static decodeHeader of arrays. */
    interface OfArray {
        long decode(byte[] bytes, int from, int to);
    }

    /** The static decodeHeader of buffers. */
    interface OfBuffer {
        long decode(ByteBuffer buffer);
    }

    /** The static maskingKey of arrays. */
    interface KeyOfArray {
        int read(byte[] bytes, int from, long header);
    }

    /** The static maskingKey of buffers. */
    interface KeyOfBuffer {
        int read(ByteBuffer buffer, long header);
    }

    /** The static encodeHeader into arrays, with the parameters of all codecs. */
    interface IntoArray {
        int encode(boolean fin, int bits, int opcode, long payloadBytes, int key, byte[] bytes, int at);
    }

    /** The static encodeHeader into buffers, with the parameters of all codecs. */
    interface IntoBuffer {
        void encode(boolean fin, int bits, int opcode, long payloadBytes, int key, ByteBuffer buffer);
    }

    /** The static headerBytes. */
    interface HeaderBytes {
        int of(long payloadBytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
