package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * One name on a platform. A code may have several.
 *
 * @param since the version of the platform that added the name; null if unknown
 * @param removed the first version of the platform without it; null if it is still there
 * @param sentinel the meaning of a value that is not a close code, such as Apple's {@code invalid}; null for a close
 *     code
 */
public record PlatformName(
        Located<String> name,
        int code,
        @Nullable String since,
        @Nullable Deprecation deprecated,
        @Nullable String removed,
        @Nullable String sentinel) {

    /** Returns whether new code may use the name. */
    public boolean isCurrent() {
        return deprecated == null && removed == null;
    }
}
