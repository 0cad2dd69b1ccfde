package dev.closecodes.tests.frames;

import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameHandler;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * A generated codec. With it, one test can check all generated codecs.
 *
 * @param name used in messages
 * @param server whether it is the codec of a server, which decodes masked frames and encodes unmasked ones
 * @param rules the attributes of the annotation
 * @param arrayDecoder its decodeHeader for arrays
 * @param bufferDecoder its decodeHeader for buffers
 * @param arrayKeyReader its maskingKey for arrays; returns 0 for a client
 * @param bufferKeyReader its maskingKey for buffers; returns 0 for a client
 * @param arrayEncoder its encodeHeader for arrays
 * @param bufferEncoder its encodeHeader for buffers
 * @param headerBytes its headerBytes
 * @param decoders creates its decoder for a handler
 */
record Codec(
        String name,
        boolean server,
        Rules rules,
        ArrayDecoder arrayDecoder,
        BufferDecoder bufferDecoder,
        ArrayKeyReader arrayKeyReader,
        BufferKeyReader bufferKeyReader,
        ArrayEncoder arrayEncoder,
        BufferEncoder bufferEncoder,
        HeaderBytes headerBytes,
        Function<FrameHandler<Object>, FrameDecoder<?>> decoders) {

    /** The attributes of the annotation that generated a codec; {@code ownedBits} are the extension bits. */
    record Rules(long maxFrameBytes, long maxMessageBytes, int ownedBits) {}

    /** The static method decodeHeader for arrays. */
    interface ArrayDecoder {
        long decode(byte[] bytes, int from, int to);
    }

    /** The static method decodeHeader for buffers. */
    interface BufferDecoder {
        long decode(ByteBuffer buffer);
    }

    /** The static method maskingKey for arrays. */
    interface ArrayKeyReader {
        int read(byte[] bytes, int from, long header);
    }

    /** The static method maskingKey for buffers. */
    interface BufferKeyReader {
        int read(ByteBuffer buffer, long header);
    }

    /** The static method encodeHeader for arrays, with all parameters that a codec can have. */
    interface ArrayEncoder {
        int encode(boolean fin, int bits, int opcode, long payloadBytes, int key, byte[] bytes, int at);
    }

    /** The static method encodeHeader for buffers, with all parameters that a codec can have. */
    interface BufferEncoder {
        void encode(boolean fin, int bits, int opcode, long payloadBytes, int key, ByteBuffer buffer);
    }

    /** The static method headerBytes. */
    interface HeaderBytes {
        int of(long payloadBytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
