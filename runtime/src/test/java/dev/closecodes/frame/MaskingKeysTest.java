package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MaskingKeysTest {

    /** Counts upwards byte by byte, and remembers what it filled. */
    private static final class CountingRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient List<byte[]> filled = new ArrayList<>();
        private final transient List<byte[]> copies = new ArrayList<>();
        private byte next;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (next++ * 31);
            }
            filled.add(bytes);
            copies.add(bytes.clone());
        }
    }

    @Test
    void givesEachKeyOnceInNetworkOrder() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        assertEquals(0, random.filled.size(), "drawn before any key was asked for");
        for (int batch = 0; batch < 3; batch++) {
            int first = keys.next();
            ByteBuffer expected = ByteBuffer.wrap(random.copies.get(batch));
            assertEquals(expected.getInt(), first);
            while (expected.hasRemaining()) {
                assertEquals(batch + 1, random.filled.size(), "a batch before the one before was used up");
                assertEquals(expected.getInt(), keys.next());
            }
        }
        assertEquals(3, random.filled.size());
    }

    @Test
    void drawsManyAtOnce() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        for (int i = 0; i < 1000; i++) {
            keys.next();
        }
        assertTrue(random.filled.size() <= 10, () -> random.filled.size() + " draws for 1000 keys");
    }

    @Test
    void forgetsAKeyOnceGiven() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        for (int given = 1; given <= 20; given++) {
            keys.next();
            ByteBuffer left = ByteBuffer.wrap(random.filled.get(0));
            for (int i = 0; i < given; i++) {
                assertEquals(0, left.getInt(), "a key that was given is still in memory");
            }
            assertNotEquals(0, left.getInt(), "a key that was not given yet");
        }
    }

    @Test
    void comesFromAStrongSource() {
        MaskingKeys one = MaskingKeys.strong();
        MaskingKeys other = MaskingKeys.strong();
        var drawn = new HashSet<Integer>();
        IntStream.range(0, 500).forEach(i -> {
            drawn.add(one.next());
            drawn.add(other.next());
        });
        // That two of a thousand are alike happens once in 8,600 runs; that ten are, never.
        assertTrue(drawn.size() > 990, () -> drawn.size() + " of 1000 keys differ");
    }
}
