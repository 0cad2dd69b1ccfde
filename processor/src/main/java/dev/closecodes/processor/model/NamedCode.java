package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code that a registry names.
 *
 * @param local only ever reported inside a program, never sent
 * @param aliases the names that the registry itself gives the code on some platforms
 * @param reasons the fixed texts that may travel with the code
 * @param since the version of the user's protocol that brought the code, if the registry says so
 * @param deprecated empty if the code may be used
 * @param reference where the code is defined, if the registry says so
 */
public record NamedCode(
        Located<Integer> code,
        Located<String> name,
        String description,
        Conduct conduct,
        boolean local,
        List<Alias> aliases,
        List<ReasonKey> reasons,
        @Nullable String since,
        @Nullable Deprecation deprecated,
        @Nullable String reference) {

    /** The name that a registry gives a code on one platform. */
    public record Alias(Located<String> platform, Located<String> name) {}

    public int number() {
        return code.value();
    }

    public String constant() {
        return name.value();
    }

    /** The end that may send the code, if it is not {@code local}. */
    public Sender sender() {
        return conduct.sender().isPresent() ? conduct.sender().get().value() : Sender.EITHER;
    }

    public Advice reconnect() {
        return conduct.reconnect().isPresent() ? conduct.reconnect().get().value() : Advice.UNSTATED;
    }

    /** Tells whether at least one end may send the code. */
    public boolean isSendable() {
        return !local && sender() != Sender.NOBODY;
    }

    /** The same code under another name. */
    public NamedCode named(String constant) {
        return new NamedCode(
                code,
                new Located<>(constant, name.place()),
                description,
                conduct,
                local,
                aliases,
                reasons,
                since,
                deprecated,
                reference);
    }

    /** The same code with what a later registry, or the range around it, says of it. */
    public NamedCode with(String newDescription, Conduct newConduct, List<Alias> newAliases) {
        return new NamedCode(
                code, name, newDescription, newConduct, local, newAliases, reasons, since, deprecated, reference);
    }

    /** The same code, deprecated in other words. */
    public NamedCode deprecated(Deprecation newDeprecation) {
        return new NamedCode(
                code, name, description, conduct, local, aliases, reasons, since, newDeprecation, reference);
    }
}
