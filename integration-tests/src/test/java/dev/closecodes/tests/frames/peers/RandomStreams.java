package dev.closecodes.tests.frames.peers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Creates streams that a peer may send, and streams that it must not: mostly valid frames, some of them damaged. */
final class RandomStreams {

    private static final int[] SIZES = {0, 0, 1, 2, 3, 7, 8, 9, 31, 124, 125, 126, 127, 128, 300, 2_000};
    private static final int[] CODES = {
        1000, 1001, 1003, 1007, 1011, 1012, 1014, 3000, 3999, 4000, 4999,
    };
    private static final int[] BAD_CODES = {
        0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1999, 2000, 2999, 5000, 5001, 10_000, 32_767, 32_768, 65_535,
    };
    private static final String[] NOT_UTF8 = {
        "\u0080",
        "\u00C0\u0080",
        "\u00C3",
        "\u00C3(",
        "\u00E0\u0080\u00AF",
        "\u00ED\u00A0\u0080",
        "\u00E2\u0082",
        "\u00F0\u0080\u0080\u00AF",
        "\u00F4\u0090\u0080\u0080",
        "\u00F8\u0088\u0080\u0080\u0080",
        "\u00FF",
    };

    private final SplittableRandom random;
    private final boolean masked;

    RandomStreams(SplittableRandom random, boolean masked) {
        this.random = random;
        this.masked = masked;
    }

    /** Returns a stream: messages with control frames between their fragments, and sometimes a Close frame and more. */
    byte[] next() {
        List<byte[]> frames = new ArrayList<>();
        for (int messages = random.nextInt(4); messages >= 0; messages--) {
            message(frames);
        }
        if (random.nextInt(3) == 0) {
            frames.add(frame(0x88, closePayload()));
            if (random.nextInt(3) == 0) {
                message(frames);
            }
        }
        for (int damages = random.nextInt(3); damages > 0; damages--) {
            damage(frames);
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        frames.forEach(stream::writeBytes);
        byte[] bytes = stream.toByteArray();
        return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private void message(List<byte[]> frames) {
        boolean text = random.nextBoolean();
        byte[] payload = text ? text() : bytes(size());
        int opcode = text ? 1 : 2;
        int at = 0;
        for (int fragments = random.nextInt(3); fragments > 0; fragments--) {
            int to = at + random.nextInt(payload.length - at + 1);
            frames.add(frame(opcode, Arrays.copyOfRange(payload, at, to)));
            opcode = 0;
            at = to;
            if (random.nextInt(3) == 0) {
                frames.add(frame(random.nextBoolean() ? 0x89 : 0x8A, bytes(random.nextInt(126))));
            }
        }
        frames.add(frame(0x80 | opcode, Arrays.copyOfRange(payload, at, payload.length)));
    }

    private int size() {
        return random.nextInt(100) == 0 ? 65_534 + random.nextInt(4) : SIZES[random.nextInt(SIZES.length)];
    }

    private byte[] text() {
        StringBuilder text = new StringBuilder();
        for (int left = size(); left > 0; left--) {
            int bits = new int[] {7, 7, 7, 11, 16, 21}[random.nextInt(6)];
            int codePoint = random.nextInt(Math.min(1 << bits, 0x110000));
            text.appendCodePoint(codePoint >>> 11 == 0x1B ? 'x' : codePoint);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] closePayload() {
        return random.nextInt(4) == 0
                ? new byte[0]
                : closePayload(
                        CODES[random.nextInt(CODES.length)],
                        new byte[][] {{}, "bye \u20AC".getBytes(StandardCharsets.UTF_8)}[random.nextInt(2)]);
    }

    private static byte[] closePayload(int code, byte[] reason) {
        byte[] payload = new byte[2 + reason.length];
        payload[0] = (byte) (code >>> 8);
        payload[1] = (byte) code;
        System.arraycopy(reason, 0, payload, 2, reason.length);
        return payload;
    }

    private void damage(List<byte[]> frames) {
        int at = random.nextInt(frames.size());
        byte[] frame = frames.get(at);
        byte[] notUtf8 = NOT_UTF8[random.nextInt(NOT_UTF8.length)].getBytes(StandardCharsets.ISO_8859_1);
        switch (random.nextInt(13)) {
            case 0 -> frame[0] ^= (byte) (1 << random.nextInt(8));
            case 1 -> frame[1] ^= (byte) (1 << random.nextInt(8));
            case 2 -> frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
            case 3 -> frames.set(at, Arrays.copyOf(frame, 2 + random.nextInt(frame.length - 1)));
            case 4 -> frames.add(at, frame.clone());
            case 5 -> frames.remove(at);
            case 6 -> frames.add(at, frame(random.nextInt(256), bytes(random.nextInt(200))));
            case 7 -> frames.add(at, frame(0x82, random.nextInt(126), 2, bytes(random.nextInt(126))));
            case 8 -> frames.add(at, frame(random.nextInt(256), randomLength(), 8, bytes(200)));
            case 9 -> frames.add(at, frame(0x81, notUtf8));
            case 10 -> frames.add(at, frame(0x88, closePayload(BAD_CODES[random.nextInt(BAD_CODES.length)], notUtf8)));
            case 11 -> frames.add(at, frame(0x88, closePayload(1000, notUtf8)));
            default -> frames.add(at, frame(0x88, bytes(1)));
        }
        if (frames.isEmpty()) {
            frames.add(frame(0x89, bytes(2)));
        }
    }

    /** Returns a length for the 64-bit form: too short for it, correct, over the limit, or with the top bit set. */
    private long randomLength() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(65_536);
            case 1 -> random.nextLong(65_536, 70_000);
            case 2 -> random.nextLong(WireFrame.LIMIT + 1, Long.MAX_VALUE >>> random.nextInt(36));
            default -> Long.MIN_VALUE | random.nextLong() >>> random.nextInt(64);
        };
    }

    private byte[] frame(int first, byte[] payload) {
        return frame(first, payload.length, payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8, payload);
    }

    private byte[] frame(int first, long length, int lengthBytes, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write((masked ? 0x80 : 0) | (lengthBytes == 0 ? (int) length : lengthBytes == 2 ? 126 : 127));
        for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (length >>> shift));
        }
        byte[] key = masked ? bytes(4) : new byte[4];
        if (masked) {
            out.writeBytes(key);
        }
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ key[i % 4]);
        }
        return out.toByteArray();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Splits a stream into pieces: short ones, long ones, or the whole stream. */
    List<byte[]> split(byte[] stream) {
        int longest = Math.max(stream.length / 1_000 + 1, new int[] {1, 5, 100, stream.length}[random.nextInt(4)]);
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < stream.length; ) {
            int to = Math.min(stream.length, at + 1 + random.nextInt(longest));
            pieces.add(Arrays.copyOfRange(stream, at, to));
            at = to;
        }
        return pieces;
    }
}
