package dev.closecodes.tests.frames.peers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame as section 5.2 draws it, legal or not, found by nothing but its length fields.
 *
 * @param start where it begins in the stream
 * @param first FIN, RSV and opcode
 * @param second MASK and the short length
 * @param length the length of the payload, negative if the top bit of a long one is set
 * @param header the size of the header
 * @param afterFragment whether the frames before left a message open
 */
record WireFrame(int start, int first, int second, long length, int header, boolean afterFragment) {

    static final long LIMIT = 16 << 20;

    /** Takes a stream apart; the last frame may be cut off anywhere, and what is missing counts as zeros. */
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

    /** The stream with the shortest form of this frame's length, which is below 65,536. */
    byte[] inShortestForm(byte[] stream) {
        int mask = second & 0x80;
        ByteBuffer mended = ByteBuffer.allocate(stream.length).put(stream, 0, start);
        mended.put((byte) first);
        if (length < 126) {
            mended.put((byte) (mask | length));
        } else {
            mended.put((byte) (mask | 126)).putShort((short) length);
        }
        int rest = start + header - (mask == 0 ? 0 : 4);
        mended.put(stream, rest, stream.length - rest);
        return Arrays.copyOf(mended.array(), mended.position());
    }

    /** Whether something is wrong beside the length field: reserved bits and opcodes, mask, control frame, order. */
    boolean isWrongBesideItsLength(boolean masked) {
        int opcode = opcode();
        boolean reserved = (opcode > 2 && opcode < 8) || opcode > 10;
        boolean control = isControl() && ((first & 0x80) == 0 || (second & 0x7F) > 125);
        boolean order = !isControl() && (opcode == 0) != afterFragment;
        return reserved || (first & 0x70) != 0 || ((second & 0x80) != 0) != masked || control || order;
    }

    /** The payload without its mask, as far as it is there. */
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
