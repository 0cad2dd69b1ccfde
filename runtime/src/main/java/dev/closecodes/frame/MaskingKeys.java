package dev.closecodes.frame;

import java.security.SecureRandom;

/**
 * Where a client's masking keys come from: a new one for each frame, which nobody can predict from those before
 * (section 10.3). A source of one's own is for tests. Unless it says otherwise, a source is for one connection and not
 * for several threads at once.
 */
@FunctionalInterface
public interface MaskingKeys {

    /**
     * Draws a key.
     *
     * @return any 32 bits
     */
    int next();

    /**
     * Keys from the platform's strong source.
     *
     * @return a new source, for one connection
     */
    static MaskingKeys strong() {
        return from(new SecureRandom());
    }

    /**
     * Keys from a source of randomness that is strong enough to make keys of, drawn in batches, since each draw has a
     * price of its own.
     *
     * @param random the source; it may be shared by several connections
     * @return a new source, for one connection
     */
    static MaskingKeys from(SecureRandom random) {
        return new BatchedKeys(random);
    }
}
