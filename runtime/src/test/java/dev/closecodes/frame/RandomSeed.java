package dev.closecodes.frame;

import java.util.Random;

/** Random numbers that can be drawn again: {@code -Dtest.seed=...} repeats a run. */
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

    /** For the message of an assertion. */
    static String repeat() {
        return "repeat with -Dtest.seed=" + SEED;
    }
}
