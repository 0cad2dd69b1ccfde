package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.CodeRange;
import dev.closecodes.processor.model.Conduct;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeConduct;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.reader.RegistryDocument.Parent;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a registry file: the user's, or one of our own, which may say a little more. */
public final class RegistryReader {

    public static final Set<String> KEYS = Fields.keys("extends", "platforms", "codes", "ranges", "reserved");
    public static final Set<String> EXTENDS_KEYS = Fields.keys("registry", "prefix");
    public static final Set<String> RANGE_KEYS = Fields.keys("codes", "reconnect", "sender");

    private static final Set<String> BUILT_IN_KEYS = Fields.keys("ranges", "codes");
    private static final Set<String> BUILT_IN_RANGE_KEYS =
            Fields.keys("codes", "name", "description", "sender", "reference");

    /** There are 1,000 private codes, and javac's limits on the size of an enumeration begin not far above. */
    private static final int MAX_CODES = 1000;

    private final Problems problems;
    private final boolean builtIn;
    private final CodeReader codes;

    private RegistryReader(boolean builtIn, Problems problems) {
        this.builtIn = builtIn;
        this.problems = problems;
        this.codes = new CodeReader(builtIn, problems);
    }

    /** Reads a registry in the language that users write. */
    public static RegistryReader forUsers(Problems problems) {
        return new RegistryReader(false, problems);
    }

    /** Reads a registry that comes with closecodes. */
    public static RegistryReader forBuiltIns(Problems problems) {
        return new RegistryReader(true, problems);
    }

    public Optional<RegistryDocument> read(String file, String text) {
        return YamlReader.read(file, text, problems)
                .filter(this::isRegistry)
                .flatMap(node -> Fields.of(node, "a registry", builtIn ? BUILT_IN_KEYS : KEYS, problems))
                .map(this::document);
    }

    private boolean isRegistry(YamlNode node) {
        boolean isPlatform = node instanceof YamlNode.Mapping map && map.has("platform") && map.has("raw-type");
        if (isPlatform) {
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    "this is the file of a platform, not a registry; a registry lists it in `platforms`");
        }
        return !isPlatform;
    }

    private RegistryDocument document(Fields fields) {
        List<CodeEntry> entries = codes(fields);
        List<Parent> parents = parents(fields);
        return new RegistryDocument(
                parents,
                fields.words("platforms"),
                builtIn ? ranges(fields) : List.of(),
                builtIn ? List.of() : conducts(fields),
                reserved(fields),
                entries,
                entries.size() == fields.items("codes") && parents.size() == fields.items("extends"));
    }

    private List<Parent> parents(Fields registry) {
        List<Parent> parents = new ArrayList<>();
        for (YamlNode item : registry.list("extends")) {
            if (item instanceof YamlNode.Mapping) {
                Fields.of(item, "an item of `extends`", EXTENDS_KEYS, problems)
                        .flatMap(this::parent)
                        .ifPresent(parents::add);
            } else {
                registry.asText("an item of `extends`", item)
                        .ifPresent(name -> parents.add(new Parent(name, Optional.empty())));
            }
        }
        return List.copyOf(parents);
    }

    /** A parent in long form; empty if something of it was reported as a problem. */
    private Optional<Parent> parent(Fields fields) {
        Optional<Located<String>> registry = fields.requiredText("registry");
        Optional<Located<String>> prefix = fields.text("prefix").filter(this::isPrefix);
        return fields.has("prefix") && prefix.isEmpty()
                ? Optional.empty()
                : registry.map(name -> new Parent(name, prefix));
    }

    private boolean isPrefix(Located<String> word) {
        boolean isPrefix = Constant.isOne(word.value());
        if (!isPrefix) {
            problems.add(
                    ProblemId.CC014,
                    word.place(),
                    "prefix " + Quote.of(word.value()) + " cannot start the name of a code: it starts with A-Z and"
                            + " goes on with A-Z, 0-9 and _" + Constant.suggestion(word.value()));
        }
        return isPrefix;
    }

    private List<CodeRange> ranges(Fields registry) {
        List<CodeRange> ranges = new ArrayList<>();
        for (YamlNode item : registry.list("ranges")) {
            Fields.of(item, "a range", BUILT_IN_RANGE_KEYS, problems)
                    .ifPresent(fields -> fields.requiredInterval("codes")
                            .ifPresent(interval -> fields.requiredText("name")
                                    .ifPresent(name -> ranges.add(new CodeRange(
                                            interval.value(),
                                            name.value(),
                                            codes.conduct(fields)
                                                    .sender()
                                                    .map(Located::value)
                                                    .orElse(Sender.EITHER))))));
        }
        return List.copyOf(ranges);
    }

    private List<RangeConduct> conducts(Fields registry) {
        List<RangeConduct> conducts = new ArrayList<>();
        for (YamlNode item : registry.list("ranges")) {
            Fields.of(item, "a range", RANGE_KEYS, problems).ifPresent(fields -> {
                Optional<Located<Interval>> interval = fields.requiredInterval("codes");
                Conduct conduct = codes.conduct(fields);
                fields.requireOneOf("reconnect", "sender");
                interval.filter(this::isForUsers).ifPresent(sound -> conducts.add(new RangeConduct(sound, conduct)));
            });
        }
        return List.copyOf(conducts);
    }

    private List<Located<Interval>> reserved(Fields registry) {
        List<Located<Interval>> reserved = new ArrayList<>();
        for (Located<Interval> interval : registry.intervals("reserved")) {
            if (isForUsers(interval)) {
                reserved.stream()
                        .filter(other -> other.value().overlaps(interval.value()))
                        .findFirst()
                        .ifPresentOrElse(other -> listedTwice(interval, other), () -> reserved.add(interval));
            }
        }
        return List.copyOf(reserved);
    }

    private void listedTwice(Located<Interval> interval, Located<Interval> other) {
        Place place = interval.place();
        problems.add(
                ProblemId.CC017,
                place,
                interval.value() + " is reserved already by `" + other.value() + "` ("
                        + other.place().from(place) + "); remove one, or join the two");
    }

    private boolean isForUsers(Located<Interval> interval) {
        boolean inside = Registry.USER_CODES.contains(interval.value());
        if (!inside) {
            problems.add(
                    ProblemId.CC011,
                    interval.place(),
                    "`" + interval.value() + "` is not in " + Registry.USER_CODES
                            + ", the codes that a registry may speak of; keep to these");
        }
        return inside;
    }

    private List<CodeEntry> codes(Fields registry) {
        List<YamlNode> items = registry.list("codes");
        if (items.size() > MAX_CODES) {
            problems.add(
                    ProblemId.CC022,
                    items.get(MAX_CODES).place(),
                    "a registry has at most " + MAX_CODES + " codes, and this one " + items.size()
                            + "; split it over packages");
            return List.of();
        }
        List<CodeEntry> entries = new ArrayList<>();
        for (YamlNode item : items) {
            Optional<CodeEntry> entry = codes.read(item);
            if (entry.isPresent()) {
                entries.add(entry.get());
            }
        }
        return List.copyOf(entries);
    }
}
