package dev.closecodes.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code that a registry names.
 *
 * @param sender who may send the code, if it is not {@code local}
 * @param local only ever reported inside a program, never sent
 * @param aliases the names that the registry itself gives the code on some platforms
 * @param reference where the code is defined, if the registry says so
 */
public record NamedCode(
        Located<Integer> code,
        Located<String> name,
        String description,
        Sender sender,
        boolean local,
        Advice reconnect,
        List<Alias> aliases,
        @Nullable String reference) {

    /** The name that a registry gives a code on one platform. */
    public record Alias(Located<String> platform, Located<String> name) {}

    public int number() {
        return code.value();
    }

    public String constant() {
        return name.value();
    }

    /** Tells whether at least one end may send the code. */
    public boolean isSendable() {
        return !local && sender != Sender.NOBODY;
    }
}
