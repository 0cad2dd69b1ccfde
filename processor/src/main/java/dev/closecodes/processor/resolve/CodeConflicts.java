package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Listing;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.reader.CodeEntry;
import dev.closecodes.processor.reader.UserCodes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports numbers and names that are invalid or already used, and refinements that are not allowed. */
final class CodeConflicts {

    private final Problems problems;

    CodeConflicts(Problems problems) {
        this.problems = problems;
    }

    /** Reports a number that users must not define. Returns whether the number is allowed. */
    boolean checkNumber(CodeEntry entry, @Nullable Definition sameNumber) {
        boolean isForUsers = Registry.USER_CODES.contains(entry.code().value());
        if (!isForUsers) {
            problems.add(
                    ProblemId.CC011,
                    entry.code().place(),
                    sameNumber == null
                            ? UserCodes.refusal(entry.code().value())
                            : "code " + entry.code().value() + " is " + sameNumber.label()
                                    + " in the protocol; use this name to change that code, or "
                                    + UserCodes.FREE_NUMBER + " for a code of your own");
        }
        return isForUsers;
    }

    /** Reports a number that another code already has. */
    void reportNumber(CodeEntry entry, Definition first, Layer layer) {
        Place place = entry.code().place();
        problems.add(
                ProblemId.CC012,
                place,
                "code " + entry.code().value() + " is already " + first.label() + " ("
                        + first.lastPlace().from(place) + "); " + fixOfNumber(entry, first, layer));
    }

    private static String fixOfNumber(CodeEntry entry, Definition first, Layer layer) {
        if (first.isRefinedBy(layer)) {
            return "combine the two entries";
        }
        if (first.isInheritedBy(layer)) {
            return first.hasName(entry.name().value(), layer)
                    ? "remove this entry, or add a key that changes the code: " + refinements("or")
                    : "use the name " + Quote.visible(first.nameIn(layer)) + " to change that code, or "
                            + UserCodes.FREE_NUMBER;
        }
        return first.definer() == layer
                ? UserCodes.FREE_NUMBER
                : UserCodes.FREE_NUMBER + ", or extend only one of the two files";
    }

    private static String refinements(String conjunction) {
        return Listing.of(CodeKey.of(EntryKind.REFINEMENT), conjunction);
    }

    /** Reports a name that cannot be a constant. Returns whether the name is valid. */
    boolean checkName(Definition definition) {
        CodeEntry entry = definition.entry();
        String name = entry.name().value();
        if (!Constant.isValid(name)) {
            problems.add(
                    ProblemId.CC014,
                    entry.name().place(),
                    "name " + Quote.of(name)
                            + " cannot be a constant in Java; a name starts with A-Z, followed by A-Z, 0-9 and _, and"
                            + " has at most " + Constant.MAX_LENGTH + " characters" + Constant.suggestion(name));
            return false;
        }
        int length = definition.constant().length();
        if (length > Constant.MAX_LENGTH) {
            problems.add(
                    ProblemId.CC014,
                    entry.name().place(),
                    "name " + Quote.of(name) + " has " + length + " characters with the prefix from `extends`, but can"
                            + " have at most " + Constant.MAX_LENGTH);
            return false;
        }
        return true;
    }

    /** Reports a name that another code already has. */
    void reportName(Definition definition, Definition first) {
        Layer layer = definition.definer();
        CodeEntry entry = definition.entry();
        Place place = entry.name().place();
        String otherFix = "";
        if (first.isInheritedBy(layer)) {
            otherFix = ", or use code " + first.number() + " to change that code";
        } else if (first.definer() != layer) {
            otherFix = ", or extend one of the two files with a `prefix`";
        }
        problems.add(
                ProblemId.CC013,
                place,
                "name " + definition.label() + " is already used for code " + first.number() + " ("
                        + first.entry().name().place().from(place) + "); choose another name" + otherFix);
    }

    /** Reports the keys that a registry must not set for a code that it inherits. */
    void checkRefinement(CodeEntry entry, Definition known) {
        for (Map.Entry<CodeKey<?>, Place> written : entry.keys().entrySet()) {
            CodeKey<?> key = written.getKey();
            if (!key.isIdentity() && !key.isAllowedIn(EntryKind.REFINEMENT)) {
                problems.add(
                        ProblemId.CC027,
                        written.getValue(),
                        "`" + key + "` of " + known.label() + " can be set only where the code is defined ("
                                + known.entry().code().place().from(written.getValue())
                                + "); a registry that inherits the code can set " + refinements("and"));
            }
        }
    }
}
