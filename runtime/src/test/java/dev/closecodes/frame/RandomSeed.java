package dev.closecodes.frame;

import java.util.Random;

/** Random numbers that can be repeated: {@code -Dtest.seed=...} sets the seed. */
final class RandomSeed {

    static final long SEED = Long.getLong("test.seed", System.nanoTime());

    private RandomSeed() {}

    static Random random() {
        return new Random(SEED);
    }

    static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns an assertion message that says how to repeat the run. */
    static String repeat() {
        return "repeat with -Dtest.seed=" + SEED;
    }
}
