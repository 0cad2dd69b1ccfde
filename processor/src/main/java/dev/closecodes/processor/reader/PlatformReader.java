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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a platform file. */
public final class PlatformReader {

    public static final Set<String> KEYS = Fields.keys(
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
    public static final Set<String> NAMING_KEYS = Fields.keys("case", "prefix", "suffix");
    public static final Set<String> PRIVATE_KEYS = Fields.keys("support", "expression", "note");
    public static final Set<String> REASON_KEYS = Fields.keys("max-bytes", "over-limit");
    private static final int MAX_ID_LENGTH = 50;

    public static final Map<String, LetterCase> CASES =
            Fields.choices(List.of(LetterCase.values()), LetterCase::sample);
    public static final Map<String, Support> SUPPORT = Fields.choices(List.of(Support.values()));
    public static final Map<String, OverLimit> OVER_LIMIT = Fields.choices(List.of(OverLimit.values()));

    /** The id whose method every Java object has already. */
    private static final String OF_JAVA = "string";

    private final Problems problems;

    public PlatformReader(Problems problems) {
        this.problems = problems;
    }

    public Optional<Platform> read(String file, String text) {
        Optional<YamlNode> node = YamlReader.read(file, text, problems);
        if (node.isEmpty() || !isPlatform(node.get())) {
            return Optional.empty();
        }
        Optional<Fields> fields = Fields.of(node.get(), "a platform", KEYS, problems);
        return fields.isPresent() ? platform(fields.get()) : Optional.empty();
    }

    private boolean isPlatform(YamlNode node) {
        boolean isRegistry = node instanceof YamlNode.Mapping map && map.has("codes") && !map.has("platform");
        if (isRegistry) {
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    "this is a registry, not the file of a platform; another registry names it in `extends`");
        }
        return !isRegistry;
    }

    /** Reads all keys, so that all mistakes are told, but a platform without an id is none. */
    private Optional<Platform> platform(Fields fields) {
        Optional<String> id = id(fields);
        Platform platform = new Platform(
                id.orElse(""),
                required(fields, "title"),
                required(fields, "language"),
                required(fields, "type"),
                required(fields, "raw-type"),
                fields.part("naming", NAMING_KEYS).map(PlatformReader::naming).orElse(NamingStyle.PLAIN),
                fields.part("private-codes", PRIVATE_KEYS)
                        .map(PlatformReader::privateCodes)
                        .orElse(PrivateCodes.UNKNOWN),
                intervals(fields, "receives"),
                intervals(fields, "sends"),
                fields.part("reasons", REASON_KEYS).map(PlatformReader::reasons).orElse(ReasonLimit.UNKNOWN),
                required(fields, "source"),
                new PlatformNamesReader(problems).read(fields.list("names")));
        return id.isPresent() ? Optional.of(platform) : Optional.empty();
    }

    private Optional<String> id(Fields fields) {
        Optional<Located<String>> id = fields.requiredText("platform");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String word = id.get().value();
        if (word.equals(OF_JAVA)) {
            problems.add(
                    ProblemId.CC014,
                    id.get().place(),
                    "the id " + Quote.of(OF_JAVA) + " would give `CloseCode` a second `toString()`; choose another");
        }
        if (!isId(word)) {
            problems.add(
                    ProblemId.CC014,
                    id.get().place(),
                    "the id " + Quote.of(word) + " cannot start the name of a type: it starts with a-z and goes"
                            + " on with a-z, 0-9 and single -, " + MAX_ID_LENGTH + " characters at most");
            return Optional.empty();
        }
        return Optional.of(word);
    }

    private static boolean isId(String word) {
        boolean sound = word.length() <= MAX_ID_LENGTH && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
        for (int i = 1; i < word.length() && sound; i++) {
            char c = word.charAt(i);
            sound = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || (c == '-' && word.charAt(i - 1) != '-' && i + 1 < word.length());
        }
        return sound;
    }

    private static NamingStyle naming(Fields fields) {
        return new NamingStyle(
                chosen(fields.choice("case", CASES), LetterCase.UPPER_SNAKE),
                chosen(fields.text("prefix", MAX_ID_LENGTH), ""),
                chosen(fields.text("suffix", MAX_ID_LENGTH), ""));
    }

    private static PrivateCodes privateCodes(Fields fields) {
        return new PrivateCodes(
                chosen(fields.choice("support", SUPPORT), Support.NUMBER),
                fields.textOrNull("expression", CodeReader.MAX_DESCRIPTION_LENGTH),
                fields.textOrNull("note", CodeReader.MAX_DESCRIPTION_LENGTH));
    }

    private static ReasonLimit reasons(Fields fields) {
        return new ReasonLimit(
                fields.integer("max-bytes").map(Located::value).orElse(null),
                fields.choice("over-limit", OVER_LIMIT).map(Located::value).orElse(null));
    }

    private static List<Interval> intervals(Fields fields, String key) {
        List<Interval> intervals = new ArrayList<>();
        for (Located<Interval> interval : fields.intervals(key)) {
            intervals.add(interval.value());
        }
        return List.copyOf(intervals);
    }

    /** A text that must be there; what stands in for a missing one is never seen, since its absence was reported. */
    private static String required(Fields fields, String key) {
        return chosen(fields.requiredText(key, CodeReader.MAX_DESCRIPTION_LENGTH), key);
    }

    /** What the file says, or what holds if it says nothing. */
    private static <T> T chosen(Optional<Located<T>> said, T otherwise) {
        return said.isPresent() ? said.get().value() : otherwise;
    }
}
