package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.KeyValues;
import dev.closecodes.processor.model.RangeRule;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.reader.RegistryDocument.Parent;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a registry: a user's file, or one that comes with closecodes. */
public final class RegistryReader {

    private static final String EXTENDS = "extends";
    private static final String PLATFORMS = "platforms";
    private static final String CODES = "codes";
    private static final String RANGES = "ranges";
    private static final String RESERVED = "reserved";
    private static final String STRICT = "strict";
    private static final String REGISTRY = "registry";
    private static final String PREFIX = "prefix";

    private static final String REGISTRY_NAME = "the name of a registry or of a file";

    static final List<String> KEYS = List.of(EXTENDS, PLATFORMS, CODES, RANGES, RESERVED, STRICT);
    static final List<String> EXTENDS_KEYS = List.of(REGISTRY, PREFIX);

    private final Problems problems;
    private final CodeReader codes;

    private RegistryReader(boolean builtIn, Problems problems) {
        this.problems = problems;
        this.codes = new CodeReader(builtIn, problems);
    }

    /** Returns a reader of registries that users write. */
    public static RegistryReader forUsers(Problems problems) {
        return new RegistryReader(false, problems);
    }

    /** Returns a reader of registries that come with closecodes. */
    public static RegistryReader forBuiltIns(Problems problems) {
        return new RegistryReader(true, problems);
    }

    /**
     * Reads a registry.
     *
     * @param file the name of the file in messages
     * @return the registry; null if the text is not a registry, which is reported
     */
    public @Nullable RegistryDocument read(String file, String text) {
        Optional<YamlNode> node = YamlReader.read(file, text, problems);
        if (node.isEmpty() || isPlatform(node.get())) {
            return null;
        }
        Fields fields = Fields.of(node.get(), "a registry", KEYS, problems);
        return fields == null ? null : document(fields);
    }

    private boolean isPlatform(YamlNode node) {
        boolean isPlatform = node instanceof YamlNode.Mapping map && map.has("platform") && map.has("raw-type");
        if (isPlatform) {
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    "this is the file of a platform, not a registry; list it under `platforms` of a registry");
        }
        return isPlatform;
    }

    private RegistryDocument document(Fields fields) {
        List<CodeEntry> entries = codes(fields);
        List<Parent> parents = parents(fields);
        boolean isComplete = fields.hasListOf(entries.size(), CODES) && fields.hasListOf(parents.size(), EXTENDS);
        Located<Boolean> strict = fields.flag(STRICT);
        return new RegistryDocument(
                parents,
                fields.names(PLATFORMS, "the name of a platform or of a file"),
                ranges(fields),
                reserved(fields),
                entries,
                strict != null && strict.value(),
                isComplete);
    }

    private List<Parent> parents(Fields registry) {
        List<Parent> parents = new ArrayList<>();
        for (YamlNode item : registry.list(EXTENDS)) {
            Parent parent = item instanceof YamlNode.Mapping ? parentWithPrefix(item) : parent(item);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return List.copyOf(parents);
    }

    private @Nullable Parent parent(YamlNode item) {
        Located<String> name = new Values(problems).name("an item of `extends`", item, REGISTRY_NAME);
        return name == null ? null : new Parent(name, null);
    }

    private @Nullable Parent parentWithPrefix(YamlNode item) {
        Fields fields = Fields.of(item, "an item of `extends`", EXTENDS_KEYS, problems);
        if (fields == null) {
            return null;
        }
        Located<String> registry = fields.requiredName(REGISTRY, REGISTRY_NAME);
        Located<String> prefix = fields.name(PREFIX, "the start of a name, such as CHAT_");
        if (registry == null || (fields.has(PREFIX) && (prefix == null || !isPrefix(prefix)))) {
            return null;
        }
        return new Parent(registry, prefix);
    }

    private boolean isPrefix(Located<String> text) {
        boolean isPrefix = Constant.isValid(text.value());
        if (!isPrefix) {
            problems.add(
                    ProblemId.CC014,
                    text.place(),
                    "prefix " + Quote.of(text.value()) + " cannot start the name of a code; a prefix starts with A-Z,"
                            + " followed by A-Z, 0-9 and _" + Constant.suggestion(text.value()));
        }
        return isPrefix;
    }

    private List<RangeRule> ranges(Fields registry) {
        List<Object> known = new ArrayList<>(List.of(CODES));
        known.addAll(CodeKey.of(EntryKind.RANGE));
        List<RangeRule> ranges = new ArrayList<>();
        for (YamlNode item : registry.list(RANGES)) {
            Fields fields = Fields.of(item, "a range", known, problems);
            if (fields != null) {
                Located<Interval> interval = fields.requiredInterval(CODES);
                KeyValues keyValues = codes.keyValues(fields);
                fields.requireOneOf(CodeKey.of(EntryKind.RANGE));
                if (interval != null && isForUsers(interval)) {
                    ranges.add(new RangeRule(interval, keyValues));
                }
            }
        }
        return List.copyOf(ranges);
    }

    private List<Located<Interval>> reserved(Fields registry) {
        List<Located<Interval>> reserved = new ArrayList<>();
        for (Located<Interval> interval : registry.intervals(RESERVED)) {
            if (isForUsers(interval) && !isListedTwice(interval, reserved)) {
                reserved.add(interval);
            }
        }
        return List.copyOf(reserved);
    }

    private boolean isListedTwice(Located<Interval> interval, List<Located<Interval>> reserved) {
        Place place = interval.place();
        for (Located<Interval> other : reserved) {
            if (other.value().overlaps(interval.value())) {
                problems.add(
                        ProblemId.CC017,
                        place,
                        interval.value().equals(other.value())
                                ? "`" + interval.value() + "` is already reserved ("
                                        + other.place().from(place) + "); remove one"
                                : "`" + interval.value() + "` overlaps `" + other.value() + "` ("
                                        + other.place().from(place)
                                        + "), which is reserved too; remove one, or combine the two");
                return true;
            }
        }
        return false;
    }

    private boolean isForUsers(Located<Interval> interval) {
        boolean isForUsers = Registry.USER_CODES.contains(interval.value());
        if (!isForUsers) {
            problems.add(
                    ProblemId.CC011,
                    interval.place(),
                    "`" + interval.value() + "` is not in " + Registry.USER_CODES
                            + ", the codes that a registry can use; choose codes in that range");
        }
        return isForUsers;
    }

    private List<CodeEntry> codes(Fields registry) {
        List<CodeEntry> entries = new ArrayList<>();
        for (YamlNode item : registry.list(CODES)) {
            CodeEntry entry = codes.read(item);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
