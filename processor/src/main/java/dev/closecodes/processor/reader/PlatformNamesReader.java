package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names that a platform has for close codes. */
final class PlatformNamesReader {

    static final Set<String> KEYS = Fields.keys("name", "code", "since", "deprecated", "removed", "sentinel");

    /** More than all platforms that are known have together. */
    private static final int MAX_NAMES = 1000;

    private static final Interval TWO_BYTES = new Interval(0, 0xFFFF);

    private final Problems problems;

    PlatformNamesReader(Problems problems) {
        this.problems = problems;
    }

    List<PlatformName> read(List<YamlNode> items) {
        if (items.size() > MAX_NAMES) {
            problems.add(
                    ProblemId.CC022,
                    items.get(MAX_NAMES).place(),
                    "a platform has at most " + MAX_NAMES + " names, and this one " + items.size());
            return List.of();
        }
        List<PlatformName> names = items.stream()
                .map(item -> Fields.of(item, "a name", KEYS, problems).flatMap(this::name))
                .flatMap(Optional::stream)
                .toList();
        checkReplacements(names);
        return names;
    }

    private Optional<PlatformName> name(Fields fields) {
        Optional<Located<Integer>> code =
                fields.requiredInteger("code").filter(number -> fields.has("sentinel") || fitsTwoBytes(number));
        Deprecation deprecated = fields.part("deprecated", CodeReader.DEPRECATED_KEYS)
                .map(CodeReader::deprecation)
                .orElse(null);
        return fields.requiredText("name")
                .flatMap(name -> code.map(number -> new PlatformName(
                        name,
                        number.value(),
                        CodeReader.word(fields, "since"),
                        deprecated,
                        CodeReader.word(fields, "removed"),
                        fields.text("sentinel", CodeReader.MAX_DESCRIPTION_LENGTH)
                                .map(Located::value)
                                .orElse(null))));
    }

    private boolean fitsTwoBytes(Located<Integer> code) {
        boolean fits = TWO_BYTES.contains(code.value());
        if (!fits) {
            problems.add(
                    ProblemId.CC006,
                    code.place(),
                    "`code` is " + code.value() + ", but must be a number in " + TWO_BYTES
                            + ", as two bytes can hold; leave the name out, or say what it is a `sentinel` for");
        }
        return fits;
    }

    private void checkReplacements(List<PlatformName> names) {
        List<String> known = names.stream().map(name -> name.name().value()).toList();
        for (PlatformName name : names) {
            Optional.ofNullable(name.deprecated())
                    .map(Deprecation::replacement)
                    .filter(replacement -> !known.contains(replacement.value()))
                    .ifPresent(replacement -> problems.add(
                            ProblemId.CC031,
                            replacement.place(),
                            "the platform has no name " + Quote.of(replacement.value()) + "; "
                                    + Suggestion.forWord(replacement.value(), known)));
        }
    }
}
