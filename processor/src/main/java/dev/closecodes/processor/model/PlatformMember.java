package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.Optional;

/**
 * A constant of a generated platform enumeration.
 *
 * @param name spelled as on the platform, with the place to blame for it
 * @param builtIn what the platform says of the name; empty if the name is the registry's
 * @param named the code that the registry gives the name to; empty if the name is the platform's
 */
public record PlatformMember(
        Located<String> name, int code, Optional<PlatformName> builtIn, Optional<NamedCode> named) {

    public static PlatformMember of(PlatformName name) {
        return new PlatformMember(name.name(), name.code(), Optional.of(name), Optional.empty());
    }

    public static PlatformMember of(NamedCode code, Located<String> name) {
        return new PlatformMember(name, code.number(), Optional.empty(), Optional.of(code));
    }

    public String constant() {
        return name.value();
    }

    /** Tells whether the platform means something else than a close code by it. */
    public boolean isSentinel() {
        return builtIn.isPresent() && builtIn.get().sentinel() != null;
    }

    /** Tells whether new code may use the name. */
    public boolean isCurrent() {
        return (builtIn.isEmpty() || builtIn.get().isCurrent())
                && deprecatedCode().isEmpty();
    }

    /** Why the registry wants the code not to be used any more, if it does. */
    public Optional<Deprecation> deprecatedCode() {
        return named.map(NamedCode::deprecated);
    }
}
