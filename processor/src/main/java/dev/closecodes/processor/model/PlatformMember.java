package dev.closecodes.processor.model;

import java.util.Optional;

/**
 * A constant of a generated platform enumeration.
 *
 * @param name spelled as on the platform, with the place to blame for it
 * @param builtIn what the platform says of the name; empty if the name is the registry's
 */
public record PlatformMember(Located<String> name, int code, Optional<PlatformName> builtIn) {

    public String constant() {
        return name.value();
    }

    /** Tells whether the platform means something else than a close code by it. */
    public boolean isSentinel() {
        return builtIn.map(PlatformName::sentinel).isPresent();
    }

    /** Tells whether new code may use the name. */
    public boolean isCurrent() {
        return builtIn.map(PlatformName::isCurrent).orElse(true);
    }
}
