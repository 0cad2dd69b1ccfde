package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import org.jspecify.annotations.Nullable;

/**
 * A constant of a generated platform enumeration.
 *
 * @param name spelled as on the platform, with the place that defines it
 * @param builtIn the name in the platform file; null for a name from the registry
 * @param named the code to which the registry gives the name; null for a name from the platform file
 */
public record PlatformMember(
        Located<String> name,
        int code,
        @Nullable PlatformName builtIn,
        @Nullable NamedCode named) {

    static PlatformMember of(PlatformName name) {
        return new PlatformMember(name.name(), name.code(), name, null);
    }

    static PlatformMember of(NamedCode code, Located<String> name) {
        return new PlatformMember(name, code.number(), null, code);
    }

    public String constant() {
        return name.value();
    }

    /** Returns whether the platform uses the name for something that is not a close code. */
    public boolean isSentinel() {
        return builtIn != null && builtIn.sentinel() != null;
    }

    /** Returns whether new code may use the name. */
    public boolean isCurrent() {
        return (builtIn == null || builtIn.isCurrent()) && (named == null || !named.isDeprecated());
    }

    /** Returns the version in which the registry deprecated the code of the name; null if unknown. */
    public @Nullable String deprecatedSince() {
        return named == null || named.deprecated() == null
                ? null
                : named.deprecated().since();
    }
}
