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
import java.util.function.Predicate;

/** Finds the names in a registry that would make wrong code, or none. */
public final class RegistryChecker {

    /** javac's limits on the size of an enumeration begin not far above. */
    private static final int MAX_REASONS = 1000;

    private final Registry registry;
    private final Predicate<String> isJavaIdentifier;
    private final Problems problems;

    /**
     * Prepares a check.
     *
     * @param isJavaIdentifier tells whether a word can be a constant of a generated enumeration
     */
    public RegistryChecker(Registry registry, Predicate<String> isJavaIdentifier, Problems problems) {
        this.registry = registry;
        this.isJavaIdentifier = isJavaIdentifier;
        this.problems = problems;
    }

    /** Reports every problem. */
    public void check() {
        for (Platform platform : registry.platforms()) {
            checkMembers(platform, registry.members(platform));
        }
        checkReasons();
    }

    private void checkMembers(Platform platform, List<PlatformMember> members) {
        Map<String, PlatformMember> byName = new HashMap<>();
        for (PlatformMember member : members) {
            String name = member.constant();
            String mend = member.builtIn().isPresent()
                    ? "; give it another name"
                    : "; give the code another name there: `aliases: {" + platform.id() + ": ...}`";
            Place place = member.name().place();
            boolean tooLong = name.length() > Constant.MAX_LENGTH;
            if (tooLong || !isJavaIdentifier.test(name)) {
                problems.add(
                        ProblemId.CC014,
                        place,
                        "the " + platform.title() + " name " + Quote.of(name)
                                + (tooLong
                                        ? " is longer than " + Constant.MAX_LENGTH + " characters"
                                        : " cannot be a constant in Java")
                                + mend);
                continue;
            }
            PlatformMember first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), member);
            if (first != null) {
                problems.add(
                        ProblemId.CC016,
                        place,
                        "the " + platform.title() + " name " + name
                                + (first.constant().equals(name)
                                        ? " is already code "
                                        : " differs only in case from " + first.constant() + ", code ")
                                + first.code() + " (" + first.name().place().from(place) + ")" + mend);
            }
        }
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
                            "a registry has at most " + MAX_REASONS + " reasons, with those that it inherits");
                    return;
                }
                ReasonKey first = byConstant.putIfAbsent(constant, reason);
                if (first != null) {
                    problems.add(
                            ProblemId.CC034,
                            place,
                            "the reason " + Quote.of(reason.key().value()) + " of " + code.constant() + " would be "
                                    + constant + ", like "
                                    + Quote.of(first.key().value()) + " ("
                                    + first.key().place().from(place) + "); change one of the keys");
                }
            }
        }
    }
}
