package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.RangeConduct;
import dev.closecodes.processor.reader.CodeEntry;
import dev.closecodes.processor.resolve.CodeTable;
import dev.closecodes.processor.resolve.DefinedCode;
import dev.closecodes.processor.resolve.RangeTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds each code against what the registries say elsewhere: of its range, of retired numbers, of other codes. */
public final class CodeRules {

    private static final Interval REGISTERED_WITH_IANA = new Interval(3000, 3999);

    private final CodeTable codes;
    private final RangeTable ranges;
    private final boolean isWhole;
    private final Problems problems;

    /**
     * Prepares the check of codes.
     *
     * @param isWhole whether a name that is not in the table is a mistake of its own
     */
    public CodeRules(CodeTable codes, RangeTable ranges, boolean isWhole, Problems problems) {
        this.codes = codes;
        this.ranges = ranges;
        this.isWhole = isWhole;
        this.problems = problems;
    }

    /** Reports what is wrong with a code beside its number and its name. */
    public void check(DefinedCode defined) {
        NamedCode code = defined.code();
        // A number that is to be changed anyway is in the range and on the list of somebody else.
        boolean isHolder = codes.isHolder(defined);
        if (isHolder) {
            checkReserved(defined);
            defined.disputes().forEach(dispute -> report(dispute, code));
        }
        if (isHolder && !defined.mayContradictRange() && !defined.isOfLibrary()) {
            ranges.around(code.number()).ifPresent(range -> checkRange(code, range));
        }
        if (!defined.definer().isBuiltIn()) {
            checkLocal(defined.entry());
            checkReplacement(defined);
            if (isHolder) {
                checkIana(defined);
            }
        }
    }

    /** The code as it will be generated, with the defaults of its range. */
    public NamedCode settle(DefinedCode defined) {
        NamedCode code = defined.code();
        NamedCode settled = ranges.around(code.number())
                .map(around -> code.with(code.description(), code.conduct().or(around.conduct()), code.aliases()))
                .orElse(code);
        Deprecation deprecated = settled.deprecated();
        return deprecated == null ? settled : settled.deprecated(replaced(deprecated, defined));
    }

    private void report(DefinedCode.Dispute dispute, NamedCode code) {
        problems.add(
                ProblemId.CC030,
                dispute.place(),
                "`" + dispute.key() + "` of " + code.constant() + " contradicts "
                        + dispute.other().from(dispute.place())
                        + ", and neither file extends the other; say it once more where both are extended");
    }

    private void checkReserved(DefinedCode defined) {
        ranges.reservation(defined.code().number()).ifPresent(reservation -> {
            Located<Interval> entry = reservation.codes();
            Place place = defined.code().code().place();
            if (defined.isInheritedBy(reservation.by())) {
                problems.add(
                        ProblemId.CC028,
                        entry.place(),
                        "`" + entry.value() + "` reserves code "
                                + defined.code().number() + ", which is "
                                + defined.code().constant() + " (" + place.from(entry.place())
                                + "); take it out of `reserved`, or do not extend that file");
            } else {
                problems.add(
                        ProblemId.CC028,
                        place,
                        "code " + defined.code().number() + " is never to be used: `reserved` has `" + entry.value()
                                + "` (" + entry.place().from(place) + "); choose another number");
            }
        });
    }

    private void checkLocal(CodeEntry entry) {
        if (entry.code().local()) {
            for (String key : List.of("sender", "reasons")) {
                entry.placeOf(key)
                        .ifPresent(place -> problems.add(
                                ProblemId.CC030,
                                place,
                                "a code that is `local` is never sent, so it has no `" + key
                                        + "`; remove one of the two"));
            }
        }
    }

    private void checkIana(DefinedCode defined) {
        NamedCode code = defined.code();
        Optional<Place> iana = defined.entry().placeOf("iana");
        boolean isOfIana = REGISTERED_WITH_IANA.contains(code.number());
        if (iana.isPresent() && !isOfIana) {
            problems.add(
                    ProblemId.CC030,
                    iana.get(),
                    "IANA registers " + REGISTERED_WITH_IANA + " only, not " + code.number() + "; remove `iana`");
        }
        if (iana.isEmpty() && isOfIana && !defined.definer().isOfLibrary()) {
            problems.add(
                    ProblemId.CC033,
                    code.code().place(),
                    "code " + code.number() + " is for what is registered with IANA; say `iana: registered` or `iana:"
                            + " pending`, or choose a free number from 4000-4999, which are for private use");
        }
    }

    private void checkRange(NamedCode code, RangeConduct range) {
        code.conduct()
                .reconnect()
                .ifPresent(stated -> range.conduct()
                        .reconnect()
                        .filter(advice -> advice.value() != stated.value())
                        .ifPresent(advice -> contradiction(code, "reconnect", stated, range, advice)));
        code.conduct()
                .sender()
                .ifPresent(stated -> range.conduct()
                        .sender()
                        .filter(sender -> sender.value() != stated.value())
                        .ifPresent(sender -> contradiction(code, "sender", stated, range, sender)));
    }

    private <T extends Enum<T>> void contradiction(
            NamedCode code, String key, Located<T> stated, RangeConduct range, Located<T> ofRange) {
        problems.add(
                ProblemId.CC032,
                stated.place(),
                "`" + key + ": " + word(stated) + "` of " + code.constant() + " contradicts the range `"
                        + range.codes().value() + "` (" + range.codes().place().from(stated.place()) + "), which says "
                        + word(ofRange) + "; change one of the two, or say `override: true` here");
    }

    private static <T extends Enum<T>> String word(Located<T> constant) {
        return constant.value().name().toLowerCase(Locale.ROOT);
    }

    private void checkReplacement(DefinedCode defined) {
        Deprecation deprecated = defined.code().deprecated();
        Located<String> replacement = deprecated == null ? null : deprecated.replacement();
        if (replacement == null) {
            return;
        }
        String name = replacement.value();
        Optional<DefinedCode> other = codes.named(name, defined.definer());
        if (other.isEmpty() && isWhole && !codes.isMisnamed(name, defined.definer())) {
            problems.add(
                    ProblemId.CC031,
                    replacement.place(),
                    "there is no code " + Quote.of(name) + " to replace "
                            + defined.code().constant() + " by; "
                            + Suggestion.forWord(name, codes.names(defined.definer(), defined)));
        }
        if (other.filter(code -> code.code().deprecated() != null).isPresent()) {
            problems.add(
                    ProblemId.CC030,
                    replacement.place(),
                    (other.get() == defined ? name + " cannot replace itself" : name + " is deprecated too")
                            + "; name a code that is to be used");
        }
    }

    /** The same deprecation, its replacement under the name that it has in the whole API. */
    private Deprecation replaced(Deprecation deprecated, DefinedCode defined) {
        Located<String> replacement = deprecated.replacement();
        return replacement == null
                ? deprecated
                : codes.named(replacement.value(), defined.definer())
                        .map(other -> new Deprecation(
                                deprecated.since(),
                                new Located<>(other.code().constant(), replacement.place()),
                                deprecated.reason()))
                        .orElse(deprecated);
    }
}
