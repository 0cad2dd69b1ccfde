package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * One name on a platform. A code may have several; the first that is not deprecated or removed is its primary name.
 *
 * @param since the version of the platform that brought the name, if known
 * @param removed the version of the platform that no longer has it
 * @param sentinel what the value stands for if it is not a close code, such as Apple's {@code invalid}
 */
public record PlatformName(
        Located<String> name,
        int code,
        @Nullable String since,
        @Nullable Deprecation deprecated,
        @Nullable String removed,
        @Nullable String sentinel) {

    /** Tells whether new code may use the name. */
    public boolean isCurrent() {
        return deprecated == null && removed == null;
    }
}
