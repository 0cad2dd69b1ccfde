package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Place;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Finds all that would make wrong code, or none, of a registry that could be read. */
public final class RegistryChecker {

    private static final int MAX_NAME_LENGTH = 100;

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

    /** Reports every problem; a code that has one is left out of the checks that follow from it. */
    public void check() {
        Map<Integer, NamedCode> byNumber = new HashMap<>();
        Map<String, NamedCode> byName = new HashMap<>();
        for (NamedCode code : registry.inherited()) {
            byNumber.put(code.number(), code);
            byName.put(code.constant(), code);
        }
        List<NamedCode> sound = new ArrayList<>();
        for (NamedCode code : registry.own()) {
            boolean numberIsSound = checkNumber(code, byNumber);
            // One code written down twice is one mistake, though both its number and its name are taken.
            NamedCode sameNumber = byNumber.get(code.number());
            boolean isRepeated = !numberIsSound && sameNumber != null && sameNumber.equals(byName.get(code.constant()));
            boolean nameIsSound = isRepeated || checkName(code, byName);
            if (numberIsSound && nameIsSound) {
                sound.add(code);
            }
        }
        Registry soundRegistry = registry.withOwn(sound);
        for (Platform platform : registry.platforms()) {
            checkMembers(platform, soundRegistry.members(platform));
        }
    }

    private boolean checkNumber(NamedCode code, Map<Integer, NamedCode> byNumber) {
        Place place = code.code().place();
        if (!Registry.USER_CODES.contains(code.number())) {
            problems.add(
                    ProblemId.CC011,
                    place,
                    "code " + code.number() + " is not in " + Registry.USER_CODES
                            + ", the codes that a registry may name; choose a free number from 4000-4999");
            return false;
        }
        NamedCode first = byNumber.putIfAbsent(code.number(), code);
        if (first != null) {
            problems.add(
                    ProblemId.CC012,
                    place,
                    "code " + code.number() + " is already " + first.constant() + " ("
                            + first.code().place().from(place) + "); "
                            + (registry.inherited().contains(first) ? "remove this one, or " : "")
                            + "choose a free number from 4000-4999");
        }
        return first == null;
    }

    private boolean checkName(NamedCode code, Map<String, NamedCode> byName) {
        Place place = code.name().place();
        if (!isConstant(code.constant())) {
            problems.add(
                    ProblemId.CC014,
                    place,
                    "name " + Quote.of(code.constant())
                            + " is not a constant: it starts with A-Z and goes on with A-Z, 0-9 and _, "
                            + MAX_NAME_LENGTH + " characters at most" + suggestConstant(code.constant()));
            return false;
        }
        NamedCode first = byName.putIfAbsent(code.constant(), code);
        if (first != null) {
            problems.add(
                    ProblemId.CC013,
                    place,
                    "name " + code.constant() + " is already code " + first.number() + " ("
                            + first.name().place().from(place) + "); choose another name");
        }
        return first == null;
    }

    private void checkMembers(Platform platform, List<PlatformMember> members) {
        String mend = "; give the code another name there: `aliases: {" + platform.id() + ": ...}`";
        Map<String, PlatformMember> byName = new HashMap<>();
        for (PlatformMember member : members) {
            String name = member.constant();
            Place place = member.name().place();
            boolean tooLong = name.length() > MAX_NAME_LENGTH;
            if (tooLong || !isJavaIdentifier.test(name)) {
                problems.add(
                        ProblemId.CC014,
                        place,
                        "the " + platform.title() + " name " + Quote.of(name)
                                + (tooLong
                                        ? " is longer than " + MAX_NAME_LENGTH + " characters"
                                        : " cannot be a constant in Java")
                                + mend);
                continue;
            }
            PlatformMember first = byName.putIfAbsent(name, member);
            if (first != null) {
                problems.add(
                        ProblemId.CC016,
                        place,
                        "the " + platform.title() + " name " + name + " is already code " + first.code() + " ("
                                + first.name().place().from(place) + ")" + mend);
            }
        }
    }

    private static boolean isConstant(String name) {
        return name.length() <= MAX_NAME_LENGTH
                && isUpperCase(name.charAt(0))
                && name.chars().allMatch(c -> isUpperCase(c) || (c >= '0' && c <= '9') || c == '_');
    }

    private static boolean isUpperCase(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String suggestConstant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            constant.append(hump ? "_" : "").append(c == '-' || c == ' ' || c == '.' ? '_' : c);
        }
        String suggestion = constant.toString().toUpperCase(Locale.ROOT);
        return isConstant(suggestion) ? "; did you mean `" + suggestion + "`?" : "";
    }
}
