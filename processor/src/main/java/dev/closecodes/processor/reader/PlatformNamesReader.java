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
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Interval CLOSE_CODES = new Interval(1000, 4999);

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
        checkSentinels(names);
        checkReplacements(names);
        return List.copyOf(names);
    }

    private @Nullable PlatformName name(Fields fields) {
        Located<Integer> code = fields.requiredInteger(CODE);
        if (code != null) {
            checkCode(code, fields);
        }
        Located<Deprecation> deprecated = DeprecationReader.read(fields);
        Located<String> name = fields.requiredName(NAME, "a name as the platform spells it");
        String since = fields.plainText(SINCE, CodeReader.MAX_VERSION_LENGTH);
        String removed = fields.plainText(REMOVED, CodeReader.MAX_VERSION_LENGTH);
        String sentinel = fields.plainText(SENTINEL, OneLine.MAX_LENGTH);
        if (code == null || name == null) {
            return null;
        }
        return new PlatformName(
                name, code.value(), since, deprecated == null ? null : deprecated.value(), removed, sentinel);
    }

    private void checkCode(Located<Integer> code, Fields fields) {
        if (!fields.has(SENTINEL) && !CLOSE_CODES.contains(code.value())) {
            problems.add(
                    ProblemId.CC006,
                    code.place(),
                    "`code` is `" + code.value() + "`, but a close code is in " + CLOSE_CODES + "; correct it, or add `"
                            + SENTINEL + "` with the meaning of this value");
        }
    }

    /**
     * Reports a close code of the protocol that only a sentinel names. A platform may call 1000 the lowest code too.
     */
    private void checkSentinels(List<PlatformName> names) {
        Set<Integer> closeCodes = new HashSet<>();
        for (PlatformName name : names) {
            if (name.sentinel() == null) {
                closeCodes.add(name.code());
            }
        }
        for (PlatformName name : names) {
            if (name.sentinel() != null
                    && Registry.PROTOCOL_CODES.contains(name.code())
                    && !closeCodes.contains(name.code())) {
                problems.add(
                        ProblemId.CC030,
                        name.name().place(),
                        name.code() + " is a close code of the protocol, and a `" + SENTINEL
                                + "` is not a close code; remove `" + SENTINEL + "`, or correct the code");
            }
        }
    }

    private void checkReplacements(List<PlatformName> names) {
        Map<String, PlatformName> known = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (PlatformName name : names) {
            known.put(name.name().value(), name);
            if (name.isCurrent()) {
                current.add(name.name().value());
            }
        }
        for (PlatformName name : names) {
            Located<String> replacement =
                    name.deprecated() == null ? null : name.deprecated().replacement();
            if (replacement == null) {
                continue;
            }
            PlatformName other = known.get(replacement.value());
            if (other == null) {
                problems.add(
                        ProblemId.CC031,
                        replacement.place(),
                        "the platform has no name " + Quote.of(replacement.value()) + "; "
                                + (current.isEmpty()
                                        ? "correct it, or remove it"
                                        : Suggestion.forName(replacement.value(), current)));
            } else if (!other.isCurrent()) {
                problems.add(
                        ProblemId.CC030,
                        replacement.place(),
                        Quote.of(replacement.value())
                                + (other.equals(name) ? " cannot replace itself" : " is deprecated or removed too")
                                + "; choose a name that is neither deprecated nor removed");
            }
        }
    }
}
