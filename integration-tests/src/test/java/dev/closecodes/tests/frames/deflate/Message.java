package dev.closecodes.tests.frames.deflate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A message of any length, compressible or not. */
record Message(boolean text, ByteBuffer content) {

    private static final String CHARACTERS = "ab{}:,\"\u00E9\u20AC\uD834\uDD1E";

    static Message of(boolean text, byte[] bytes) {
        return new Message(text, ByteBuffer.wrap(bytes));
    }

    byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    /** Returns a message with a length of up to 20,000 bytes; most are short. */
    static Message random(Random random) {
        int length = random.nextInt(1 << random.nextInt(15));
        if (random.nextBoolean()) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return of(false, bytes);
        }
        StringBuilder text = new StringBuilder();
        int[] points = CHARACTERS.codePoints().toArray();
        while (text.length() < length) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return of(true, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the message in fragments of random lengths, which may be empty and may end inside a character. */
    List<byte[]> fragments(Random random) {
        List<byte[]> fragments = new ArrayList<>();
        int at = 0;
        while (random.nextInt(3) == 0) {
            int end = at + random.nextInt(bytes().length - at + 1);
            fragments.add(Arrays.copyOfRange(bytes(), at, end));
            at = end;
        }
        fragments.add(Arrays.copyOfRange(bytes(), at, bytes().length));
        return fragments;
    }

    /** Returns the message in fragments of one length, except for the last one. */
    List<byte[]> fragments(int length) {
        List<byte[]> fragments = new ArrayList<>();
        for (int at = 0; at == 0 || at < bytes().length; at += length) {
            fragments.add(Arrays.copyOfRange(bytes(), at, Math.min(bytes().length, at + length)));
        }
        return fragments;
    }

    static Message join(boolean text, List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return of(text, all.toByteArray());
    }

    @Override
    public String toString() {
        return (text ? "text of " : "binary of ") + content.remaining() + " bytes, hash " + hashCode();
    }
}
