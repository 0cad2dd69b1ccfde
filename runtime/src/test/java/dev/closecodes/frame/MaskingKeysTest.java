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

    /** Returns predictable bytes, and keeps the arrays that it filled. */
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
    void returnsEachKeyOnceInNetworkOrder() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        assertEquals(0, random.filled.size(), "keys were drawn before the first call");
        for (int batch = 0; batch < 3; batch++) {
            int first = keys.next();
            ByteBuffer expected = ByteBuffer.wrap(random.copies.get(batch));
            assertEquals(expected.getInt(), first);
            while (expected.hasRemaining()) {
                assertEquals(batch + 1, random.filled.size(), "a batch was drawn before the last one was used up");
                assertEquals(expected.getInt(), keys.next());
            }
        }
        assertEquals(3, random.filled.size());
    }

    @Test
    void drawsManyKeysInOneCall() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        for (int i = 0; i < 1000; i++) {
            keys.next();
        }
        assertTrue(random.filled.size() <= 10, () -> random.filled.size() + " draws for 1000 keys");
    }

    @Test
    void clearsEachKeyThatItReturns() {
        CountingRandom random = new CountingRandom();
        MaskingKeys keys = MaskingKeys.from(random);
        for (int returned = 1; returned <= 20; returned++) {
            keys.next();
            ByteBuffer memory = ByteBuffer.wrap(random.filled.get(0));
            for (int i = 0; i < returned; i++) {
                assertEquals(0, memory.getInt(), "a key that was returned is still in memory");
            }
            assertNotEquals(0, memory.getInt(), "a key that was not returned yet");
        }
    }

    @Test
    void strongSourceReturnsDifferentKeys() {
        MaskingKeys one = MaskingKeys.strong();
        MaskingKeys other = MaskingKeys.strong();
        var drawn = new HashSet<Integer>();
        IntStream.range(0, 500).forEach(i -> {
            drawn.add(one.next());
            drawn.add(other.next());
        });
        // Two of 1000 random keys are equal in one of 8,600 runs. Ten are practically never equal.
        assertTrue(drawn.size() > 990, () -> drawn.size() + " of 1000 keys differ");
    }
}
