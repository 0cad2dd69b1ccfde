package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * That a name should no longer be used; each part may be unknown.
 *
 * @param since the version that says so
 * @param replacement the name to use instead, beside this one
 * @param reason in words
 */
public record Deprecation(
        @Nullable String since,
        @Nullable Located<String> replacement,
        @Nullable String reason) {}
