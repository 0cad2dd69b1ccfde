package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeRule;
import dev.closecodes.processor.reader.BuiltInNames;
import dev.closecodes.processor.reader.CodeEntry;
import dev.closecodes.processor.reader.Spec;
import dev.closecodes.processor.reader.UserCodes;
import dev.closecodes.processor.resolve.CodeTable;
import dev.closecodes.processor.resolve.Definition;
import dev.closecodes.processor.resolve.Dispute;
import dev.closecodes.processor.resolve.RangeTable;
import dev.closecodes.processor.resolve.RangeTable.Reservation;
import dev.closecodes.processor.resolve.Resolution;
import java.util.Map;

/** Validates each code against its range, the reserved numbers and its replacement. */
final class CodeChecker {

    private static final Interval REGISTERED_WITH_IANA = new Interval(3000, 3999);

    private final CodeTable codes;
    private final RangeTable ranges;
    private final boolean isComplete;
    private final Warnings warnings;
    private final Problems problems;
    private final BuiltInNames registered = new BuiltInNames(Spec.REGISTERED);

    CodeChecker(Resolution resolution, Warnings warnings, Problems problems) {
        this.warnings = warnings;
        this.codes = resolution.codes();
        this.ranges = resolution.ranges();
        this.isComplete = resolution.isComplete();
        this.problems = problems;
    }

    void check() {
        for (Definition definition : codes.all()) {
            check(definition);
        }
    }

    private void check(Definition code) {
        // A number that another code already has must change, so its range is not checked.
        boolean ownsNumber = codes.ownsNumber(code);
        if (ownsNumber) {
            checkReserved(code);
            for (Dispute dispute : code.disputes()) {
                report(dispute, code);
            }
            checkRange(code);
        }
        if (!code.definer().isBuiltIn()) {
            checkLocal(code.entry());
            checkReplacement(code);
            if (ownsNumber) {
                checkIana(code);
            }
        }
        checkMessage(code);
    }

    private void report(Dispute dispute, Definition code) {
        problems.add(
                ProblemId.CC030,
                dispute.place(),
                Quote.of(dispute.key()) + " of " + code.label() + " contradicts "
                        + dispute.other().from(dispute.place())
                        + ", and neither file extends the other; set it again in a file that extends both");
    }

    private void checkReserved(Definition code) {
        Reservation reservation = ranges.reservation(code.number());
        if (reservation == null) {
            return;
        }
        Located<Interval> entry = reservation.codes();
        Place place = code.entry().code().place();
        if (code.isInheritedBy(reservation.by())) {
            problems.add(
                    ProblemId.CC028,
                    entry.place(),
                    "`" + entry.value() + "` reserves code " + code.number() + ", which is " + code.label() + " ("
                            + place.from(entry.place())
                            + "); remove it from `reserved`, or do not extend that file");
        } else {
            problems.add(
                    ProblemId.CC028,
                    place,
                    "code " + code.number() + " must not be used, because `reserved` contains `" + entry.value() + "` ("
                            + entry.place().from(place) + "); choose another number");
        }
    }

    private void checkRange(Definition code) {
        RangeRule range = ranges.containing(code.number());
        if (range == null || code.isReadOnly()) {
            return;
        }
        for (CodeKey<?> key : CodeKey.of(EntryKind.RANGE)) {
            Located<?> ofCode = code.keyValues().find(key);
            Located<?> ofRange = range.keyValues().find(key);
            if (ofCode != null && ofRange != null && !ofCode.value().equals(ofRange.value())) {
                warnings.add(
                        ProblemId.CC032,
                        code,
                        ofCode.place(),
                        "`" + key + ": " + ofCode.value() + "` of " + code.label() + " contradicts the range `"
                                + range.codes().value() + "` ("
                                + range.codes().place().from(ofCode.place()) + "), which has `" + key + ": "
                                + ofRange.value() + "`",
                        "change one of the two");
            }
        }
    }

    private void checkLocal(CodeEntry entry) {
        if (!entry.keyValues().get(CodeKey.LOCAL, false)) {
            return;
        }
        for (Map.Entry<CodeKey<?>, Place> key : entry.keys().entrySet()) {
            if (!key.getKey().isAllowedIn(EntryKind.LOCAL_CODE)) {
                problems.add(
                        ProblemId.CC030,
                        key.getValue(),
                        "a code that is `" + CodeKey.LOCAL + "` is never sent, so it cannot have `" + key.getKey()
                                + "`; remove one of the two");
            }
        }
    }

    /** Reports a message that a registry adds to an inherited code that is never sent. */
    private void checkMessage(Definition code) {
        Located<String> message = code.keyValues().find(CodeKey.MESSAGE);
        if (message != null && code.isNeverSent() && code.entry().placeOf(CodeKey.MESSAGE) == null) {
            problems.add(
                    ProblemId.CC030,
                    message.place(),
                    code.label() + " is never sent, so it cannot have `" + CodeKey.MESSAGE + "`; remove it");
        }
    }

    private void checkIana(Definition code) {
        Place iana = code.entry().placeOf(CodeKey.IANA);
        boolean isRegistrable = REGISTERED_WITH_IANA.contains(code.number());
        if (iana != null && !isRegistrable) {
            problems.add(
                    ProblemId.CC030,
                    iana,
                    "IANA registers only " + REGISTERED_WITH_IANA + ", not " + code.number() + "; remove `"
                            + CodeKey.IANA + "`");
        }
        if (iana == null && isRegistrable && !code.definer().isReadOnly()) {
            reportNotRegistered(code);
        }
    }

    private void reportNotRegistered(Definition code) {
        String other = registered.find(code.number());
        warnings.add(
                ProblemId.CC033,
                code,
                code.entry().code().place(),
                "code " + code.number()
                        + (other == null
                                ? " is in " + REGISTERED_WITH_IANA + ", which must be registered with IANA"
                                : " is registered with IANA as " + other),
                (other == null
                                ? "add `iana: registered` or `iana: pending`"
                                : "add `extends: [" + Spec.REGISTERED + "]` and use that name")
                        + ", or " + UserCodes.FREE_NUMBER + ", which are for private use");
    }

    private void checkReplacement(Definition code) {
        Deprecation deprecated = code.keyValues().get(CodeKey.DEPRECATED);
        Located<String> replacement = deprecated == null ? null : deprecated.replacement();
        if (replacement == null) {
            return;
        }
        String name = replacement.value();
        Definition other = codes.find(name, code.definer());
        if (other == null && isComplete && !codes.isReportedName(name, code.definer())) {
            problems.add(
                    ProblemId.CC031,
                    replacement.place(),
                    "there is no code " + Quote.of(name) + " in this file or in the files that it extends; "
                            + Suggestion.forName(name, codes.replacementsFor(code)));
        }
        if (other != null && !other.canReplace(code)) {
            problems.add(
                    ProblemId.CC030,
                    replacement.place(),
                    mistake(other, code) + "; choose a code that is not deprecated and can be sent");
        }
    }

    private static String mistake(Definition replacement, Definition code) {
        if (replacement == code) {
            return code.label() + " cannot replace itself";
        }
        return replacement.isDeprecated()
                ? replacement.label() + " is deprecated too"
                : replacement.label() + " is never sent, so it cannot replace " + code.label() + ", which is sent";
    }
}
