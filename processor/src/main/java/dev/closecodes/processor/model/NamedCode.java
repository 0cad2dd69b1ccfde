package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code that has a name in a registry.
 *
 * @param name the constant in the generated API
 * @param description a sentence, never empty
 * @param message the text to send with the code if a program gives none; may be empty
 * @param sender who may send the code, if it is not {@code local}
 * @param local whether the code is only reported inside a program and never sent
 * @param aliases the names on platforms that the registry sets with {@code aliases}
 * @param reasons the fixed texts that may be sent with the code
 * @param since the version of the user's protocol that added the code; null if unknown
 * @param deprecated null if the code may be used
 * @param reference where the code is defined; null if the registry does not say
 */
public record NamedCode(
        Located<Integer> code,
        Located<String> name,
        String description,
        String message,
        Sender sender,
        Reconnect reconnect,
        boolean local,
        Aliases aliases,
        List<ReasonKey> reasons,
        @Nullable String since,
        @Nullable Deprecation deprecated,
        @Nullable String reference) {

    /**
     * Creates a code from the values of its keys in all registries.
     *
     * @param code its number, with the place that defines it
     * @param name the name that the code has in its registry, with the place that defines it
     * @param prefix put before the name in the generated API; may be empty
     */
    public static NamedCode of(Located<Integer> code, Located<String> name, String prefix, KeyValues keyValues) {
        return new NamedCode(
                code,
                new Located<>(prefix + name.value(), name.place()),
                keyValues.get(CodeKey.DESCRIPTION, sentence(name.value())),
                keyValues.get(CodeKey.MESSAGE, ""),
                keyValues.get(CodeKey.SENDER, Sender.DEFAULT),
                keyValues.get(CodeKey.RECONNECT, Reconnect.DEFAULT),
                keyValues.get(CodeKey.LOCAL, false),
                keyValues.get(CodeKey.ALIASES, Aliases.NONE),
                keyValues.get(CodeKey.REASONS, List.of()),
                keyValues.get(CodeKey.SINCE),
                keyValues.get(CodeKey.DEPRECATED),
                keyValues.get(CodeKey.REFERENCE));
    }

    /** Returns the default description of a code: {@code SESSION_EXPIRED} becomes "Session expired." */
    private static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? constant : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    public int number() {
        return code.value();
    }

    public String constant() {
        return name.value();
    }

    /** Returns whether at least one endpoint may send the code. */
    public boolean isSendable() {
        return !local && sender != Sender.NOBODY;
    }

    /** Returns the length of the longest of the message and the fixed reason texts, in bytes of UTF-8. */
    public int longestTextBytes() {
        int longest = message.getBytes(StandardCharsets.UTF_8).length;
        for (ReasonKey reason : reasons) {
            longest = Math.max(longest, reason.text().getBytes(StandardCharsets.UTF_8).length);
        }
        return longest;
    }

    public boolean isDeprecated() {
        return deprecated != null;
    }
}
