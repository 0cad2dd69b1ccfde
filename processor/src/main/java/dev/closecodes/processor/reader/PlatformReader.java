package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.NamingStyle;
import dev.closecodes.processor.model.NamingStyle.LetterCase;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.PrivateCodes.Support;
import dev.closecodes.processor.model.Platform.ReasonLimit;
import dev.closecodes.processor.model.Platform.ReasonLimit.OverLimit;
import dev.closecodes.processor.model.PlatformName;
import dev.closecodes.processor.model.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a platform file. */
final class PlatformReader {

    private static final Set<String> KEYS = Fields.keys(
            "platform",
            "title",
            "language",
            "type",
            "raw-type",
            "naming",
            "private-codes",
            "receives",
            "sends",
            "reasons",
            "source",
            "names");
    private static final Set<String> NAMING_KEYS = Fields.keys("case", "prefix", "suffix");
    private static final Set<String> PRIVATE_KEYS = Fields.keys("support", "expression", "note");
    private static final Set<String> REASON_KEYS = Fields.keys("max-bytes", "over-limit");
    private static final Set<String> NAME_KEYS =
            Fields.keys("name", "code", "since", "deprecated", "removed", "sentinel");
    private static final Set<String> DEPRECATED_KEYS = Fields.keys("since", "replacement", "reason");

    private static final Map<String, LetterCase> CASES = Map.of(
            "UPPER_SNAKE", LetterCase.UPPER_SNAKE,
            "lower_snake", LetterCase.LOWER_SNAKE,
            "lowerCamel", LetterCase.LOWER_CAMEL,
            "UpperCamel", LetterCase.UPPER_CAMEL);
    private static final Map<String, Support> SUPPORT =
            Map.of("number", Support.NUMBER, "wrapper", Support.WRAPPER, "cast", Support.CAST, "none", Support.NONE);
    private static final Map<String, OverLimit> OVER_LIMIT =
            Map.of("throw", OverLimit.THROW, "truncate", OverLimit.TRUNCATE, "unchecked", OverLimit.UNCHECKED);

    private final Problems problems;

    PlatformReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Platform> read(String file, String text) {
        return YamlReader.read(file, text, problems)
                .flatMap(node -> Fields.of(node, "a platform", KEYS, problems))
                .map(fields -> new Platform(
                        required(fields, "platform"),
                        required(fields, "title"),
                        required(fields, "language"),
                        required(fields, "type"),
                        required(fields, "raw-type"),
                        part(fields, "naming", NAMING_KEYS).map(this::naming).orElse(NamingStyle.PLAIN),
                        part(fields, "private-codes", PRIVATE_KEYS)
                                .map(this::privateCodes)
                                .orElse(PrivateCodes.UNKNOWN),
                        fields.intervals("receives"),
                        fields.intervals("sends"),
                        part(fields, "reasons", REASON_KEYS).map(this::reasons).orElse(ReasonLimit.UNKNOWN),
                        required(fields, "source"),
                        names(fields)));
    }

    private NamingStyle naming(Fields fields) {
        return new NamingStyle(
                fields.choice("case", CASES, LetterCase.UPPER_SNAKE),
                fields.text("prefix").map(Located::value).orElse(""),
                fields.text("suffix").map(Located::value).orElse(""));
    }

    private PrivateCodes privateCodes(Fields fields) {
        return new PrivateCodes(
                fields.choice("support", SUPPORT, Support.NUMBER),
                fields.textOrNull("expression"),
                fields.textOrNull("note"));
    }

    private ReasonLimit reasons(Fields fields) {
        Integer maxBytes = fields.integer("max-bytes").map(Located::value).orElse(null);
        return new ReasonLimit(
                maxBytes,
                fields.has("over-limit") ? fields.choice("over-limit", OVER_LIMIT, OverLimit.UNCHECKED) : null);
    }

    private List<PlatformName> names(Fields platform) {
        List<PlatformName> names = new ArrayList<>();
        for (YamlNode item : platform.list("names")) {
            Fields.of(item, "a name", NAME_KEYS, problems).flatMap(this::name).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    private Optional<PlatformName> name(Fields fields) {
        Optional<Located<Integer>> code = fields.requiredInteger("code");
        PlatformName.Deprecation deprecated = part(fields, "deprecated", DEPRECATED_KEYS)
                .map(this::deprecation)
                .orElse(null);
        return fields.requiredText("name")
                .flatMap(name -> code.map(number -> new PlatformName(
                        name,
                        number.value(),
                        fields.textOrNull("since"),
                        deprecated,
                        fields.textOrNull("removed"),
                        fields.textOrNull("sentinel"))));
    }

    private PlatformName.Deprecation deprecation(Fields fields) {
        return new PlatformName.Deprecation(
                fields.textOrNull("since"), fields.textOrNull("replacement"), fields.textOrNull("reason"));
    }

    private Optional<Fields> part(Fields fields, String key, Set<String> known) {
        return fields.value(key).flatMap(node -> Fields.of(node, "`" + key + "`", known, problems));
    }

    /** A text that must be there; what stands in for a missing one is never seen, since its absence was reported. */
    private static String required(Fields fields, String key) {
        return fields.requiredText(key).map(Located::value).orElse(key);
    }
}
