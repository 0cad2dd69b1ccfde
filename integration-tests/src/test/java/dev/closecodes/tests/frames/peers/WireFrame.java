package dev.closecodes.tests.frames.peers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame as in the diagram of section 5.2, valid or not. Only its length fields are used to find it.
 *
 * @param start the index of its first byte in the stream
 * @param first the byte with FIN, RSV1-RSV3 and the opcode
 * @param second the byte with MASK and the 7-bit length
 * @param length the payload length, negative if the top bit of the 64-bit form is set
 * @param header the size of the header in bytes
 * @param afterFragment whether the frames before it are the start of a fragmented message
 */
record WireFrame(int start, int first, int second, long length, int header, boolean afterFragment) {

    static final long LIMIT = 16 << 20;

    /** Splits a stream into frames. The last frame may be incomplete; missing bytes of its header count as zeros. */
    static List<WireFrame> of(byte[] stream) {
        List<WireFrame> frames = new ArrayList<>();
        boolean open = false;
        long at = 0;
        while (at >= 0 && at < stream.length) {
            byte[] bytes = new byte[14];
            System.arraycopy(stream, (int) at, bytes, 0, (int) Math.min(14, stream.length - at));
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int first = in.get() & 0xFF;
            int second = in.get() & 0xFF;
            long length = second & 0x7F;
            if (length == 126) {
                length = in.getShort() & 0xFFFF;
            } else if (length == 127) {
                length = in.getLong();
            }
            int header = in.position() + ((second & 0x80) != 0 ? 4 : 0);
            WireFrame frame = new WireFrame((int) at, first, second, length, header, open);
            frames.add(frame);
            if (!frame.isControl()) {
                open = (first & 0x80) == 0;
            }
            at = length < 0 || length > LIMIT ? -1 : at + header + length;
        }
        return frames;
    }

    int opcode() {
        return first & 0xF;
    }

    boolean isControl() {
        return (first & 0x8) != 0;
    }

    long end() {
        return start + header + Math.max(0, Math.min(length, LIMIT));
    }

    boolean isShortest() {
        return switch (second & 0x7F) {
            case 126 -> length >= 126;
            case 127 -> length < 0 || length >= 65_536;
            default -> true;
        };
    }

    /** Returns the stream with the length of this frame, which is below 65,536, in its shortest form. */
    byte[] inShortestForm(byte[] stream) {
        int mask = second & 0x80;
        ByteBuffer fixed = ByteBuffer.allocate(stream.length).put(stream, 0, start);
        fixed.put((byte) first);
        if (length < 126) {
            fixed.put((byte) (mask | length));
        } else {
            fixed.put((byte) (mask | 126)).putShort((short) length);
        }
        int rest = start + header - (mask == 0 ? 0 : 4);
        fixed.put(stream, rest, stream.length - rest);
        return Arrays.copyOf(fixed.array(), fixed.position());
    }

    /** Returns whether anything but the length is invalid: reserved bits, opcode, mask bit, control frame or order. */
    boolean isInvalidApartFromLength(boolean masked) {
        int opcode = opcode();
        boolean reserved = (opcode > 2 && opcode < 8) || opcode > 10;
        boolean control = isControl() && ((first & 0x80) == 0 || (second & 0x7F) > 125);
        boolean order = !isControl() && (opcode == 0) != afterFragment;
        return reserved || (first & 0x70) != 0 || ((second & 0x80) != 0) != masked || control || order;
    }

    /** Returns the unmasked payload, as much of it as the stream has. */
    ByteBuffer payload(byte[] stream) {
        int from = start + header;
        byte[] payload = new byte[(int) Math.max(0, Math.min(end(), stream.length) - from)];
        for (int i = 0; i < payload.length; i++) {
            int key = (second & 0x80) != 0 ? stream[from - 4 + (i & 3)] : 0;
            payload[i] = (byte) (stream[from + i] ^ key);
        }
        return ByteBuffer.wrap(payload);
    }
}
