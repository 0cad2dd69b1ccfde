package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.NamingStyle;
import dev.closecodes.processor.model.NamingStyle.LetterCase;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.PrivateCodes.Support;
import dev.closecodes.processor.model.Platform.ReasonLimit;
import dev.closecodes.processor.model.Platform.ReasonLimit.OverLimit;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a platform file. */
public final class PlatformReader {

    private static final String PLATFORM = "platform";
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";
    private static final String TYPE = "type";
    private static final String RAW_TYPE = "raw-type";
    private static final String NAMING = "naming";
    private static final String PRIVATE_CODES = "private-codes";
    private static final String RECEIVES = "receives";
    private static final String SENDS = "sends";
    private static final String REASONS = "reasons";
    private static final String SOURCE = "source";
    private static final String NAMES = "names";

    static final List<String> KEYS = List.of(
            PLATFORM, TITLE, LANGUAGE, TYPE, RAW_TYPE, NAMING, PRIVATE_CODES, RECEIVES, SENDS, REASONS, SOURCE, NAMES);
    static final List<String> NAMING_KEYS = List.of("case", "prefix", "suffix");
    static final List<String> PRIVATE_KEYS = List.of("support", "expression", "note");
    static final List<String> REASON_KEYS = List.of("max-bytes", "over-limit");

    private static final int MAX_ID_LENGTH = 50;

    /** Not allowed as an id: its method would be {@code toString()}, which every Java object already has. */
    private static final String STRING = "string";

    private final Problems problems;

    public PlatformReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a platform.
     *
     * @param file the name of the file in messages
     * @return the platform; null if the text is not a platform or has no valid id, which is reported
     */
    public @Nullable Platform read(String file, String text) {
        Optional<YamlNode> node = YamlReader.read(file, text, problems);
        if (node.isEmpty() || isRegistry(node.get())) {
            return null;
        }
        Fields fields = Fields.of(node.get(), "a platform", KEYS, problems);
        return fields == null ? null : platform(fields);
    }

    private boolean isRegistry(YamlNode node) {
        boolean isRegistry = node instanceof YamlNode.Mapping map && map.has("codes") && !map.has(PLATFORM);
        if (isRegistry) {
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    "this is a registry, not the file of a platform; list it under `extends` of another registry");
        }
        return isRegistry;
    }

    /** Reads all keys even without an id, so that all mistakes are reported. */
    private @Nullable Platform platform(Fields fields) {
        String id = id(fields);
        Platform platform = new Platform(
                id == null ? "" : id,
                required(fields, TITLE),
                required(fields, LANGUAGE),
                required(fields, TYPE),
                required(fields, RAW_TYPE),
                naming(fields.part(NAMING, NAMING_KEYS)),
                privateCodes(fields.part(PRIVATE_CODES, PRIVATE_KEYS)),
                intervals(fields, RECEIVES),
                intervals(fields, SENDS),
                reasonLimit(fields.part(REASONS, REASON_KEYS)),
                required(fields, SOURCE),
                new PlatformNamesReader(problems).read(fields.list(NAMES)));
        return id == null ? null : platform;
    }

    private @Nullable String id(Fields fields) {
        Located<String> id = fields.requiredText(PLATFORM);
        if (id == null) {
            return null;
        }
        if (id.value().equals(STRING)) {
            problems.add(
                    ProblemId.CC014,
                    id.place(),
                    "the id " + Quote.of(STRING)
                            + " would give `CloseCode` a second method `toString()`; choose another id");
        }
        if (!isId(id.value())) {
            problems.add(
                    ProblemId.CC014,
                    id.place(),
                    "the id " + Quote.of(id.value()) + " cannot start the name of a type: it must start with a-z,"
                            + " followed by a-z, 0-9 and single -, at most " + MAX_ID_LENGTH + " characters");
            return null;
        }
        return id.value();
    }

    private static boolean isId(String text) {
        boolean isId = text.length() <= MAX_ID_LENGTH && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        for (int i = 1; i < text.length() && isId; i++) {
            char c = text.charAt(i);
            isId = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || (c == '-' && text.charAt(i - 1) != '-' && i + 1 < text.length());
        }
        return isId;
    }

    private static NamingStyle naming(@Nullable Fields fields) {
        return fields == null
                ? NamingStyle.PLAIN
                : new NamingStyle(
                        valueOr(fields.choice("case", LetterCase.values()), LetterCase.UPPER_SNAKE),
                        valueOr(fields.text("prefix", MAX_ID_LENGTH), ""),
                        valueOr(fields.text("suffix", MAX_ID_LENGTH), ""));
    }

    private static PrivateCodes privateCodes(@Nullable Fields fields) {
        return fields == null
                ? PrivateCodes.UNKNOWN
                : new PrivateCodes(
                        valueOr(fields.choice("support", Support.values()), Support.NUMBER),
                        fields.plainText("expression", OneLine.MAX_LENGTH),
                        fields.plainText("note", OneLine.MAX_LENGTH));
    }

    private static ReasonLimit reasonLimit(@Nullable Fields fields) {
        if (fields == null) {
            return ReasonLimit.UNKNOWN;
        }
        Located<Integer> maxBytes = fields.integer("max-bytes");
        Located<OverLimit> overLimit = fields.choice("over-limit", OverLimit.values());
        return new ReasonLimit(
                maxBytes == null ? null : maxBytes.value(), overLimit == null ? null : overLimit.value());
    }

    private static List<Interval> intervals(Fields fields, String key) {
        List<Interval> intervals = new ArrayList<>();
        for (Located<Interval> interval : fields.intervals(key)) {
            intervals.add(interval.value());
        }
        return List.copyOf(intervals);
    }

    /** Reads a required text. If it is missing, which is reported, the result is never used. */
    private static String required(Fields fields, String key) {
        return valueOr(fields.requiredText(key, OneLine.MAX_LENGTH), key);
    }

    private static <T> T valueOr(@Nullable Located<T> located, T defaultValue) {
        return located == null ? defaultValue : located.value();
    }
}
