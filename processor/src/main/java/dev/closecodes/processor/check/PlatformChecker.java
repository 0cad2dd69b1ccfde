package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.model.CodeHandling;
import dev.closecodes.processor.model.CodeKey;
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
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns about a code that a listed platform uses for something else, does not pass on, or cannot send. Only the codes
 * that the user's own files define or refine are checked. If a platform loses all codes of users in the same way, only
 * the first of them gives a warning.
 */
final class PlatformChecker {

    private final CodeTable codes;
    private final Registry registry;
    private final WireRules rules;
    private final Warnings warnings;

    /** The platforms that lose all codes of users, with the problem, so that each is reported once. */
    private final Set<String> reported = new HashSet<>();

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
        if (receives.isKnown() && !receives.passesOn(code.number())) {
            Integer seen = platform.reported(code.number());
            String loss = seen == null
                    ? platform.title() + " refuses %s from a peer"
                    : "a program on " + platform.title() + " sees " + seen + " if a peer sends %s";
            warn(ProblemId.CC036, code, platform, loss, "accepts", receives.codes());
        }
    }

    private void checkSent(Definition code, Platform platform) {
        CodeHandling sends = platform.sends();
        int number = code.number();
        if (sends.isKnown() && !sends.passesOn(number)) {
            Integer sent = sends.result(number);
            String loss = platform.title() + (sent == null ? " cannot send %s" : " sends " + sent + " in place of %s");
            warn(ProblemId.CC037, code, platform, loss, "sends", sends.codes());
        } else if (platform.privateCodes().support() == Support.NONE && !platform.names(number)) {
            warnOnce(
                    ProblemId.CC037,
                    code,
                    platform,
                    "a program on " + platform.title() + " cannot send " + number
                            + " or any other code without a name there");
        }
    }

    /** Without its text, a message is only less clear, but a fixed reason text has a meaning of its own. */
    private void checkReasons(Definition code, NamedCode named, Platform platform) {
        Integer limit = platform.reasons().maxBytes();
        if (limit == null) {
            return;
        }
        if (limit == 0 && !named.reasons().isEmpty()) {
            warnOnce(
                    ProblemId.CC038,
                    code,
                    platform,
                    platform.title() + " cannot send a reason text, but " + code.label() + " has `" + CodeKey.REASONS
                            + "`");
        } else if (limit > 0
                && named.longestTextBytes() > limit
                && platform.reasons().overLimit() != OverLimit.UNCHECKED) {
            warn(
                    ProblemId.CC038,
                    code,
                    platform.title() + " can send " + limit + " bytes of a reason text, but " + code.label()
                            + " has one of " + named.longestTextBytes(),
                    "shorten it");
        }
    }

    /**
     * Warns about a code that a platform does not pass on.
     *
     * @param loss what becomes of the code, which replaces %s
     * @param verb what the platform does with the codes that it passes on
     */
    private void warn(ProblemId id, Definition code, Platform platform, String loss, String verb, CodeSet passedOn) {
        String number = String.valueOf(code.number());
        CodeSet free = passedOn.within(Registry.USER_CODES);
        if (free.isEmpty() && Registry.USER_CODES.contains(code.number())) {
            warnOnce(id, code, platform, loss.replace("%s", number + " or any other code in " + Registry.USER_CODES));
        } else {
            warn(
                    id,
                    code,
                    loss.replace("%s", number) + ", because it " + verb + " only " + passedOn,
                    free.isEmpty() ? "" : "choose a number from " + free);
        }
    }

    /** Warns about a loss that another code would have too, unless it was reported for the platform before. */
    private void warnOnce(ProblemId id, Definition code, Platform platform, String text) {
        if (reported.add(id + " " + platform.id())) {
            warn(id, code, text, "");
        }
    }

    private void warn(ProblemId id, Definition code, String text, String fix) {
        warnings.add(id, code, code.lastPlace(), text, fix);
    }
}
