package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * The values that a registry sets for a range. They apply to each code of the range that does not set its own.
 *
 * @param keyValues the values of keys that a range may have
 */
public record RangeRule(Located<Interval> codes, KeyValues keyValues) {

    public Interval interval() {
        return codes.value();
    }

    /** Returns who may send the codes; null if the range does not set it. */
    public @Nullable Sender sender() {
        return keyValues.get(CodeKey.SENDER);
    }

    /** Returns what a client should do after a close with one of the codes; null if the range does not set it. */
    public @Nullable Reconnect reconnect() {
        return keyValues.get(CodeKey.RECONNECT);
    }
}
