package dev.closecodes.frame;

import java.security.SecureRandom;
import java.util.Objects;

/** Draws many random keys in one call and returns each of them once. */
final class BatchedKeys implements MaskingKeys {

    private static final int KEYS = 128;

    private final SecureRandom random;
    private final byte[] batch = new byte[KEYS * Integer.BYTES];
    private int used = batch.length;

    BatchedKeys(SecureRandom random) {
        this.random = Objects.requireNonNull(random, "random");
    }

    @Override
    public int next() {
        if (used == batch.length) {
            random.nextBytes(batch);
            used = 0;
        }
        int key = NetworkOrder.getInt(batch, used);
        // A returned key does not stay in memory here.
        NetworkOrder.putInt(batch, used, 0);
        used += Integer.BYTES;
        return key;
    }
}
