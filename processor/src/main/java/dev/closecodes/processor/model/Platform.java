package dev.closecodes.processor.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A platform: what its close codes are called there, and how it treats the others.
 *
 * @param id the name that a registry lists it by, such as {@code ktor}
 * @param title the name for people, such as {@code Ktor}
 * @param type the type that holds the codes, as spelled on the platform
 * @param rawType the platform's type of the number
 * @param receives the codes that it accepts from a peer; empty if not known
 * @param sends the codes that it lets through to the wire; empty if not known
 * @param source where the facts come from, with the version
 */
public record Platform(
        String id,
        String title,
        String language,
        String type,
        String rawType,
        NamingStyle naming,
        PrivateCodes privateCodes,
        List<Interval> receives,
        List<Interval> sends,
        ReasonLimit reasons,
        String source,
        List<PlatformName> names) {

    /**
     * How a code that the platform has no name for is written there.
     *
     * @param expression in the platform's language, with <code>{code}</code> for the number; null if it cannot be had
     */
    public record PrivateCodes(
            Support support,
            @Nullable String expression,
            @Nullable String note) {

        /** How far the platform's type is open to numbers of one's own. */
        public enum Support {
            NUMBER,
            WRAPPER,
            CAST,
            NONE
        }

        /** For a platform that says nothing about it. */
        public static final PrivateCodes UNKNOWN = new PrivateCodes(Support.NUMBER, null, null);

        /** The expression for one number. */
        public @Nullable String expressionFor(int code) {
            return expression == null ? null : expression.replace("{code}", Integer.toString(code));
        }
    }

    /** What the platform does with a message: its limit in bytes, and what happens above it; null where not known. */
    public record ReasonLimit(
            @Nullable Integer maxBytes, @Nullable OverLimit overLimit) {

        /** For a platform that says nothing about it. */
        public static final ReasonLimit UNKNOWN = new ReasonLimit(null, null);

        /** What happens to a message over the limit. */
        public enum OverLimit {
            THROW,
            TRUNCATE,
            UNCHECKED
        }
    }

    /** Tells whether the platform has a name for a code. */
    public boolean names(int code) {
        for (PlatformName name : names) {
            if (name.code() == code) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the platform has this very name for a code. */
    public boolean hasName(String word, int code) {
        for (PlatformName name : names) {
            if (name.code() == code && name.name().value().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The id as the start of a type name: {@code apple-network} gives {@code AppleNetwork}. */
    public String typeNamePart() {
        return new NamingStyle(NamingStyle.LetterCase.UPPER_CAMEL, "", "")
                .apply(id.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
