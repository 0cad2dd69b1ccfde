package dev.closecodes.frame;

import java.security.SecureRandom;

/**
 * A source of the masking keys of a client. Each frame needs a new key that cannot be predicted from earlier keys
 * (section 10.3). Write your own implementation only for tests.
 *
 * <p>Unless its documentation says otherwise, a source is for one connection and is not thread-safe.
 */
@FunctionalInterface
public interface MaskingKeys {

    /** {@return the next masking key, any 32 bits} */
    int next();

    /**
     * Returns a source that uses a new {@link SecureRandom}.
     *
     * @return a new source for one connection
     */
    static MaskingKeys strong() {
        return from(new SecureRandom());
    }

    /**
     * Returns a source that uses the given random number generator. It draws many keys in one call, because each call
     * is expensive.
     *
     * @param random the generator; several connections may share it
     * @return a new source for one connection
     */
    static MaskingKeys from(SecureRandom random) {
        return new BatchedKeys(random);
    }
}
