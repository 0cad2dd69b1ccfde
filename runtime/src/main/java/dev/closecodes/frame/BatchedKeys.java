package dev.closecodes.frame;

import java.security.SecureRandom;
import java.util.Objects;

/** Draws many keys at once and gives each away once. */
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
        NetworkOrder.putInt(batch, used, 0);
        used += Integer.BYTES;
        return key;
    }
}
