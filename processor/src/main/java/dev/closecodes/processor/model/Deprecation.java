package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * The deprecation of a name, which must not be used any more. Each part can be unknown.
 *
 * @param since the version that deprecated it
 * @param replacement the name to use instead, of the same registry or platform
 * @param reason a sentence
 */
public record Deprecation(
        @Nullable String since,
        @Nullable Located<String> replacement,
        @Nullable String reason) {

    /** Returns the name to use instead; null if there is none. */
    public @Nullable String replacementName() {
        return replacement == null ? null : replacement.value();
    }

    /** Returns a copy in which the replacement, if there is one, has another name. */
    public Deprecation replacedBy(String name) {
        return replacement == null ? this : new Deprecation(since, new Located<>(name, replacement.place()), reason);
    }
}
