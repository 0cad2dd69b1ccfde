package dev.closecodes.processor.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A platform: the names of its close codes, and how it treats all other codes.
 *
 * @param id the id that a registry lists, such as {@code ktor}
 * @param title the name for people, such as {@code Ktor}
 * @param type the type that holds the codes, as spelled on the platform; null if it has only numbers
 * @param rawType the platform's type of the number
 * @param roles the endpoints that it can be
 * @param receives what a program sees of the codes that a peer sends
 * @param sends what it sends of the codes that a program asks for
 * @param source where the facts come from, with the version
 */
public record Platform(
        String id,
        String title,
        String language,
        @Nullable String type,
        String rawType,
        List<Role> roles,
        NamingStyle naming,
        PrivateCodes privateCodes,
        CodeHandling receives,
        CodeHandling sends,
        Reports reports,
        ReasonLimit reasons,
        String source,
        List<PlatformName> names) {

    /**
     * How a program on the platform writes a code that has no name there.
     *
     * @param expression in the platform's language, with <code>{code}</code> for the number; null if there is none
     */
    public record PrivateCodes(
            Support support,
            @Nullable String expression,
            @Nullable String note) {

        /** What the number replaces in an expression. */
        public static final String CODE = "{code}";

        /** How the platform's type can hold other numbers. */
        public enum Support {
            NUMBER,
            WRAPPER,
            CAST,
            NONE;

            /** Returns the value of {@code support} in a platform file. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** For a platform file without this key. */
        public static final PrivateCodes UNKNOWN = new PrivateCodes(Support.NUMBER, null, null);

        /** Returns the expression for one number. */
        public @Nullable String expressionFor(int code) {
            return expression == null ? null : expression.replace(CODE, Integer.toString(code));
        }
    }

    /** The maximum length of a reason text in bytes, and what the platform does with a longer one; null if unknown. */
    public record ReasonLimit(
            @Nullable Integer maxBytes, @Nullable OverLimit overLimit) {

        /** For a platform file without this key. */
        public static final ReasonLimit UNKNOWN = new ReasonLimit(null, null);

        /** What the platform does with a reason text that is too long. */
        public enum OverLimit {
            THROW,
            TRUNCATE,
            UNCHECKED;

            /** Returns the value of {@code over-limit} in a platform file. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Returns whether it is known for each number which code a program sees if a peer sends it. */
    public boolean knowsReported() {
        return receives.isKnown() && (receives.refusesNone() || refusedAs() != null);
    }

    /** Returns the code that a program sees in place of a code that the platform refuses; null if none or unknown. */
    public @Nullable Integer refusedAs() {
        return reports.refused() == null ? null : reports.refused().number();
    }

    /** Returns the code that a program sees if a peer sends a code; null if it sees none, or if that is unknown. */
    public @Nullable Integer reported(int code) {
        Integer passedOn = receives.result(code);
        return passedOn == null ? refusedAs() : passedOn;
    }

    /** Returns whether the platform has a name for a code. */
    public boolean names(int code) {
        for (PlatformName name : names) {
            if (name.code() == code && name.sentinel() == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns the id as the start of a type name: {@code apple-network} becomes {@code AppleNetwork}. */
    public String typeNamePart() {
        return new NamingStyle(NamingStyle.LetterCase.UPPER_CAMEL, "", "")
                .apply(id.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
