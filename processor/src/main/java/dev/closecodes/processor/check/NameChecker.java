package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Validates the names of the constants of platforms and of reasons. */
final class NameChecker {

    /** An enumeration with about 3,000 constants does not compile. */
    private static final int MAX_REASONS = 1000;

    private final Registry registry;
    private final ConstantNames names;
    private final Problems problems;

    NameChecker(Registry registry, ConstantNames names, Problems problems) {
        this.registry = registry;
        this.names = names;
        this.problems = problems;
    }

    void check() {
        for (Platform platform : registry.platforms()) {
            check(platform);
        }
        checkReasons();
    }

    private void check(Platform platform) {
        Map<String, PlatformMember> byName = new HashMap<>();
        List<PlatformMember> members = registry.names(platform).all();
        for (PlatformMember member : members) {
            String name = member.constant();
            String mistake = mistake(name);
            if (!mistake.isEmpty()) {
                report(ProblemId.CC014, platform, member, Quote.of(name) + mistake, "...");
                continue;
            }
            PlatformMember first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), member);
            if (first != null) {
                Place place = member.name().place();
                String clash = first.constant().equals(name)
                        ? " is already used for code "
                        : " differs only in case from " + first.constant() + ", which is used for code ";
                report(
                        ProblemId.CC016,
                        platform,
                        member,
                        name + clash + first.code() + " ("
                                + first.name().place().from(place) + ")",
                        freeName(member, platform, members));
            }
        }
    }

    private String mistake(String name) {
        if (name.length() > Constant.MAX_LENGTH) {
            return " is longer than " + Constant.MAX_LENGTH + " characters";
        }
        return names.canBeConstant(name) ? "" : " cannot be a constant in Java";
    }

    /**
     * Returns a name that no code has on the platform: the name of the code with its number, in the same style; "..."
     * if it is too long, or if a code has it.
     */
    private static String freeName(PlatformMember member, Platform platform, List<PlatformMember> members) {
        NamedCode code = member.named();
        String name = code == null ? "" : platform.naming().apply(code.constant() + "_" + code.number());
        boolean isFree = name.length() <= Constant.MAX_LENGTH;
        for (PlatformMember other : members) {
            isFree &= !other.constant().equalsIgnoreCase(name);
        }
        return isFree ? name : "...";
    }

    private void report(ProblemId id, Platform platform, PlatformMember member, String mistake, String alias) {
        String fix = member.builtIn() != null
                ? "; give it another name"
                : "; give the code another name on this platform: `aliases: {" + platform.id() + ": " + alias + "}`";
        problems.add(id, member.name().place(), "the " + platform.title() + " name " + mistake + fix);
    }

    private void checkReasons() {
        Map<String, ReasonKey> byConstant = new HashMap<>();
        for (NamedCode code : registry.codes()) {
            for (ReasonKey reason : code.reasons()) {
                Place place = reason.key().place();
                String constant = reason.constant(code);
                if (byConstant.size() == MAX_REASONS) {
                    problems.add(
                            ProblemId.CC022,
                            place,
                            "a registry can have at most " + MAX_REASONS
                                    + " reasons, including those that it inherits");
                    return;
                }
                ReasonKey first = byConstant.putIfAbsent(constant, reason);
                if (first != null) {
                    problems.add(
                            ProblemId.CC034,
                            place,
                            "the reason " + Quote.of(reason.key().value()) + " of " + code.constant()
                                    + " becomes the constant " + constant + ", and so does "
                                    + Quote.of(first.key().value()) + " ("
                                    + first.key().place().from(place) + "); change one of the two keys");
                }
            }
        }
    }
}
