package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;

/** Describes the codes of a registry in sentences for people. */
public final class CodeText {

    private CodeText() {}

    /** Returns where the codes of a registry come from. */
    public static Prose ofRegistry(Registry registry) {
        String file = registry.file();
        if (file == null) {
            return Prose.of("The close codes of the WebSocket protocol.");
        }
        return Prose.of("The close codes of ")
                .code(file)
                .text(registry.files().size() > 1 ? ", of the files that it extends," : "")
                .text(" and of the WebSocket protocol.");
    }

    /** Returns the numbers that must not be used; empty if there are none. */
    public static Prose ofReserved(Registry registry) {
        StringBuilder codes = new StringBuilder();
        String last = "";
        for (Located<Interval> reserved : registry.reserved()) {
            String interval = reserved.value().toString();
            if (!interval.equals(last)) {
                codes.append(codes.isEmpty() ? "" : ", ").append(interval);
            }
            last = interval;
        }
        return Prose.of(codes.isEmpty() ? "" : "Reserved, must not be used: " + codes + ".");
    }

    /** Returns who sends a code, what a client does next, and where the code is defined. */
    public static Prose ofUse(NamedCode code, Registry registry) {
        return Prose.of(sentBy(code) + "; reconnect: " + code.reconnect() + ".").then(ofOrigin(code, registry));
    }

    private static String sentBy(NamedCode code) {
        if (code.isSendable()) {
            return "Sent by " + senders(code);
        }
        return code.local() ? "Never sent, only reported inside a program" : "Never sent";
    }

    /** Returns who may send a code, as the end of a sentence that starts with "Sent by". */
    public static String senders(NamedCode code) {
        if (code.local()) {
            return "neither endpoint, only reported inside a program";
        }
        return switch (code.sender()) {
            case SERVER -> "the server";
            case CLIENT -> "the client";
            case EITHER -> "either endpoint";
            case NOBODY -> "neither endpoint";
        };
    }

    /** Returns where a code is defined; empty for a code of the user's own file. */
    private static Prose ofOrigin(NamedCode code, Registry registry) {
        if (code.reference() != null) {
            return Prose.of("Defined in " + code.reference() + ".");
        }
        String file = registry.nameOf(code.code().place());
        return file.equals(registry.file())
                ? Prose.of("")
                : Prose.of("Defined in ").code(file).text(".");
    }

    /** Returns why a code must not be used any more, and what to use instead. */
    public static Prose ofDeprecation(Deprecation deprecated) {
        Prose prose = ofDeprecation(deprecated, "");
        if (deprecated.replacement() != null) {
            prose.then(
                    Prose.of("Use ").closeCode(deprecated.replacement().value()).text("."));
        }
        return prose.isEmpty() ? Prose.of("Deprecated by the registry.") : prose;
    }

    /**
     * Returns since when and why a name is deprecated; empty if that is unknown.
     *
     * @param product put before the version, with a space at the end; may be empty
     */
    static Prose ofDeprecation(Deprecation deprecated, String product) {
        Prose prose = Prose.of("");
        if (deprecated.since() != null) {
            prose.then(Prose.of("Since " + product + deprecated.since() + "."));
        }
        if (deprecated.reason() != null) {
            prose.then(Prose.of("").sentence(deprecated.reason()));
        }
        return prose;
    }

    /** Returns the rules for the numbers of a range that have no name: {@code 4200-4299, reconnect: immediate}. */
    public static Prose ofRange(RangeRule range) {
        return Prose.of(range.codes().value()
                + (range.reconnect() == null ? "" : ", reconnect: " + range.reconnect())
                + (range.sender() == null ? "" : ", sender: " + range.sender()));
    }
}
