package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names that a platform has for close codes. */
public final class PlatformNamesReader {

    public static final Set<String> KEYS = Fields.keys("name", "code", "since", "deprecated", "removed", "sentinel");

    /** More than all platforms that are known have together. */
    private static final int MAX_NAMES = 1000;

    private static final Interval TWO_BYTES = new Interval(0, 0xFFFF);

    private final Problems problems;

    public PlatformNamesReader(Problems problems) {
        this.problems = problems;
    }

    public List<PlatformName> read(List<YamlNode> items) {
        if (items.size() > MAX_NAMES) {
            problems.add(
                    ProblemId.CC022,
                    items.get(MAX_NAMES).place(),
                    "a platform has at most " + MAX_NAMES + " names, and this one " + items.size());
            return List.of();
        }
        List<PlatformName> names = new ArrayList<>();
        for (YamlNode item : items) {
            Optional<Fields> fields = Fields.of(item, "a name", KEYS, problems);
            Optional<PlatformName> name = fields.isPresent() ? name(fields.get()) : Optional.empty();
            if (name.isPresent()) {
                names.add(name.get());
            }
        }
        checkReplacements(names);
        return List.copyOf(names);
    }

    private Optional<PlatformName> name(Fields fields) {
        Optional<Located<Integer>> code = fields.requiredInteger("code");
        boolean fits = code.isPresent() && (fields.has("sentinel") || fitsTwoBytes(code.get()));
        Deprecation deprecated = fields.part("deprecated", CodeReader.DEPRECATED_KEYS)
                .map(CodeReader::deprecation)
                .orElse(null);
        Optional<Located<String>> name = fields.requiredText("name");
        String since = CodeReader.word(fields, "since");
        String removed = CodeReader.word(fields, "removed");
        String sentinel = fields.textOrNull("sentinel", CodeReader.MAX_DESCRIPTION_LENGTH);
        return fits && name.isPresent()
                ? Optional.of(new PlatformName(name.get(), code.get().value(), since, deprecated, removed, sentinel))
                : Optional.empty();
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
        List<String> known = new ArrayList<>();
        for (PlatformName name : names) {
            known.add(name.name().value());
        }
        for (PlatformName name : names) {
            Deprecation deprecated = name.deprecated();
            Located<String> replacement = deprecated == null ? null : deprecated.replacement();
            if (replacement != null && !known.contains(replacement.value())) {
                problems.add(
                        ProblemId.CC031,
                        replacement.place(),
                        "the platform has no name " + Quote.of(replacement.value()) + "; "
                                + Suggestion.forWord(replacement.value(), known));
            }
        }
    }
}
