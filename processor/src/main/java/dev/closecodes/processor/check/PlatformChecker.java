package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.model.CodeHandling;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Platform.PrivateCodes.Support;
import dev.closecodes.processor.model.Platform.ReasonLimit.OverLimit;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Role;
import dev.closecodes.processor.model.WireRules;
import dev.closecodes.processor.resolve.CodeTable;
import dev.closecodes.processor.resolve.Definition;
import dev.closecodes.processor.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Warns about a code that a listed platform uses for something else, does not pass on, or cannot send. Only the codes
 * that the user's own files define or refine are checked.
 */
final class PlatformChecker {

    private final CodeTable codes;
    private final Registry registry;
    private final WireRules rules;
    private final Warnings warnings;

    PlatformChecker(Resolution resolution, Warnings warnings) {
        this.codes = resolution.codes();
        this.registry = resolution.registry();
        this.rules = registry.wireRules();
        this.warnings = warnings;
    }

    void check() {
        for (Definition code : codes.all()) {
            NamedCode named = registry.find(code.number());
            if (named != null && codes.ownsNumber(code) && !code.isReadOnly()) {
                for (Platform platform : registry.platforms()) {
                    check(code, named, platform);
                }
            }
        }
    }

    private void check(Definition code, NamedCode named, Platform platform) {
        checkMeaning(code, named, platform);
        if (isReceived(named, platform)) {
            checkReceived(code, platform);
        }
        if (isSent(named, platform)) {
            checkSent(code, platform);
            checkReasons(code, named, platform);
        }
    }

    /** Returns whether a peer of the platform may send a code. */
    private boolean isReceived(NamedCode code, Platform platform) {
        for (Role role : platform.roles()) {
            if (rules.isSendableBy(code.number(), role.peer())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether programs on the platform send a code. A code of the protocol that both endpoints may send does
     * not count: often only the library sends it, or the other endpoint.
     */
    private boolean isSent(NamedCode code, Platform platform) {
        boolean isForPrograms =
                Registry.USER_CODES.contains(code.number()) || code.sender().only() != null;
        for (Role role : platform.roles()) {
            if (isForPrograms && rules.isSendableBy(code.number(), role)) {
                return true;
            }
        }
        return false;
    }

    private void checkMeaning(Definition code, NamedCode named, Platform platform) {
        String other = otherMeaning(named, platform);
        if (other != null) {
            warn(
                    ProblemId.CC035,
                    code,
                    platform.title() + " already uses " + code.number() + " as " + other,
                    "choose another number");
        }
    }

    /**
     * Returns the platform's name for the number of a user's code; null if it has none, or if it is the name that the
     * code has on the platform anyway.
     */
    private static @Nullable String otherMeaning(NamedCode code, Platform platform) {
        if (!Registry.USER_CODES.contains(code.number())) {
            return null;
        }
        Located<String> alias = code.aliases().on(platform);
        String name = alias == null ? platform.naming().apply(code.constant()) : alias.value();
        String other = null;
        for (PlatformName own : platform.names()) {
            if (own.code() == code.number() && own.sentinel() == null) {
                if (own.name().value().equalsIgnoreCase(name)) {
                    return null;
                }
                other = own.name().value();
            }
        }
        return other;
    }

    private void checkReceived(Definition code, Platform platform) {
        CodeHandling receives = platform.receives();
        int number = code.number();
        if (!receives.isKnown() || receives.passesOn(number)) {
            return;
        }
        Integer seen = platform.reported(number);
        warn(
                ProblemId.CC036,
                code,
                (seen == null
                                ? platform.title() + " refuses " + number + " from a peer"
                                : "a program on " + platform.title() + " sees " + seen + " if a peer sends " + number)
                        + ", because it accepts only " + receives.codes(),
                otherNumber(receives.codes()));
    }

    private void checkSent(Definition code, Platform platform) {
        CodeHandling sends = platform.sends();
        int number = code.number();
        if (sends.isKnown() && !sends.passesOn(number)) {
            Integer sent = sends.result(number);
            warn(
                    ProblemId.CC037,
                    code,
                    platform.title()
                            + (sent == null ? " cannot send " + number : " sends " + sent + " in place of " + number)
                            + ", because it sends only " + sends.codes(),
                    otherNumber(sends.codes()));
        } else if (platform.privateCodes().support() == Support.NONE && !platform.names(number)) {
            warn(
                    ProblemId.CC037,
                    code,
                    "a program on " + platform.title() + " cannot send " + number
                            + ", because it can use only the codes that have a name there",
                    "");
        }
    }

    /** Returns the advice to choose a number that a platform passes on; empty if a registry cannot choose one. */
    private static String otherNumber(CodeSet codes) {
        CodeSet forUsers = codes.within(Registry.USER_CODES);
        return forUsers.isEmpty() ? "" : "choose a number from " + forUsers;
    }

    private void checkReasons(Definition code, NamedCode named, Platform platform) {
        Integer limit = platform.reasons().maxBytes();
        int bytes = named.longestReasonBytes();
        if (limit == null || bytes <= limit || platform.reasons().overLimit() == OverLimit.UNCHECKED) {
            return;
        }
        if (limit == 0) {
            warn(
                    ProblemId.CC038,
                    code,
                    platform.title() + " cannot send a reason text, but " + code.constant() + " has one",
                    "");
        } else {
            warn(
                    ProblemId.CC038,
                    code,
                    platform.title() + " can send " + limit + " bytes of a reason text, but " + code.constant()
                            + " has one of " + bytes,
                    "shorten it");
        }
    }

    private void warn(ProblemId id, Definition code, String text, String fix) {
        warnings.add(id, code, code.lastPlace(), text, fix);
    }
}
