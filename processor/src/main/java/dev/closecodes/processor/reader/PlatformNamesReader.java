package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the names of close codes on a platform. */
final class PlatformNamesReader {

    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final String SINCE = "since";
    private static final String REMOVED = "removed";
    private static final String SENTINEL = "sentinel";

    static final List<String> KEYS = List.of(NAME, CODE, SINCE, CodeKey.DEPRECATED.toString(), REMOVED, SENTINEL);

    /** More than the names of all known platforms together. */
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
                    "a platform can have at most " + MAX_NAMES + " names, but this one has " + items.size());
            return List.of();
        }
        List<PlatformName> names = new ArrayList<>();
        for (YamlNode item : items) {
            Fields fields = Fields.of(item, "a name", KEYS, problems);
            PlatformName name = fields == null ? null : name(fields);
            if (name != null) {
                names.add(name);
            }
        }
        checkReplacements(names);
        return List.copyOf(names);
    }

    private @Nullable PlatformName name(Fields fields) {
        Located<Integer> code = fields.requiredInteger(CODE);
        boolean fits = code != null && (fields.has(SENTINEL) || fitsTwoBytes(code));
        Located<Deprecation> deprecated = DeprecationReader.read(fields);
        Located<String> name = fields.requiredText(NAME);
        String since = fields.plainText(SINCE, CodeReader.MAX_VERSION_LENGTH);
        String removed = fields.plainText(REMOVED, CodeReader.MAX_VERSION_LENGTH);
        String sentinel = fields.plainText(SENTINEL, OneLine.MAX_LENGTH);
        if (code == null || !fits || name == null) {
            return null;
        }
        return new PlatformName(
                name, code.value(), since, deprecated == null ? null : deprecated.value(), removed, sentinel);
    }

    private boolean fitsTwoBytes(Located<Integer> code) {
        boolean fits = TWO_BYTES.contains(code.value());
        if (!fits) {
            problems.add(
                    ProblemId.CC006,
                    code.place(),
                    "`code` is " + code.value() + ", but must be in " + TWO_BYTES
                            + ", because a close code has two bytes; remove the name, or add `sentinel` with the meaning of"
                            + " the value");
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
                                + Suggestion.forName(replacement.value(), known));
            }
        }
    }
}
