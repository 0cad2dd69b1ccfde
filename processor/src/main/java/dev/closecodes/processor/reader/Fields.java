package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import dev.closecodes.processor.yaml.YamlNode.Scalar;
import dev.closecodes.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A YAML map with known keys. Each method reads the value of one key. It returns null, or an empty list, if the key is
 * missing or its value was reported as a problem.
 */
final class Fields {

    private final String what;
    private final Place place;
    private final Map<String, Mapping.Entry> entries;

    /** The known keys that the user probably misspelt. They are not reported as missing. */
    private final Set<String> misspelt;

    private final Values values;
    private final Problems problems;

    private Fields(
            String what, Place place, Map<String, Mapping.Entry> entries, Set<String> misspelt, Problems problems) {
        this.what = what;
        this.place = place;
        this.entries = entries;
        this.misspelt = misspelt;
        this.values = new Values(problems);
        this.problems = problems;
    }

    /**
     * Creates an object that reads a map. Reports unknown and duplicate keys.
     *
     * @param what the name of the map in messages: {@code a code}
     * @param known the keys that it may have, in the order in which messages list them
     * @return the map; null if the node is not a map, which is reported
     */
    static @Nullable Fields of(YamlNode node, String what, Collection<?> known, Problems problems) {
        Set<String> keys = new LinkedHashSet<>();
        for (Object key : known) {
            keys.add(key.toString());
        }
        if (!(node instanceof Mapping mapping)) {
            if (!Values.isRefused(node)) {
                problems.add(
                        ProblemId.CC006,
                        node.place(),
                        what + " must be a map of keys and values, but this is " + node.describe() + "; "
                                + (isKeyWithoutSpace(node, keys)
                                        ? "add a space after each `:`"
                                        : "known keys are " + String.join(", ", keys)));
            }
            return null;
        }
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        Set<String> misspelt = new HashSet<>();
        for (Mapping.Entry entry : withoutDuplicates(mapping, problems)) {
            Located<String> key = entry.key();
            if (key.value().equals(Mapping.REFUSED_KEY)) {
                misspelt.addAll(keys);
            } else if (keys.contains(key.value())) {
                entries.put(key.value(), entry);
            } else {
                problems.add(
                        ProblemId.CC004,
                        key.place(),
                        what + " has no key " + Quote.of(key.value()) + "; " + Suggestion.forName(key.value(), keys));
                Optional<String> meant = Suggestion.closest(key.value(), keys);
                if (meant.isPresent()) {
                    misspelt.add(meant.get());
                }
            }
        }
        return new Fields(what, mapping.place(), entries, misspelt, problems);
    }

    /** Returns whether a text starts like {@code code:4001}, which is not a key and a value in YAML. */
    private static boolean isKeyWithoutSpace(YamlNode node, Set<String> keys) {
        String text = node instanceof Scalar scalar ? scalar.text() : "";
        return keys.contains(text.substring(0, Math.max(text.indexOf(':'), 0)));
    }

    private static Collection<Mapping.Entry> withoutDuplicates(Mapping mapping, Problems problems) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            Place place = entry.key().place();
            Mapping.Entry first = entries.putIfAbsent(entry.key().value(), entry);
            if (first != null && !entry.key().value().equals(Mapping.REFUSED_KEY)) {
                problems.add(
                        ProblemId.CC007,
                        place,
                        "key " + Quote.of(entry.key().value()) + " is here a second time ("
                                + first.key().place().from(place) + "); remove one of the two");
            }
        }
        return entries.values();
    }

    Place place() {
        return place;
    }

    boolean has(Object key) {
        return entries.containsKey(key.toString());
    }

    /** Returns the place of a key, not of its value; null if it is missing. */
    @Nullable
    Place placeOf(Object key) {
        Mapping.Entry entry = entries.get(key.toString());
        return entry == null ? null : entry.key().place();
    }

    private @Nullable YamlNode node(Object key) {
        Mapping.Entry entry = entries.get(key.toString());
        return entry == null ? null : entry.value();
    }

    private @Nullable YamlNode required(Object key) {
        return required(key, "");
    }

    private @Nullable YamlNode required(Object key, String hint) {
        if (!has(key) && !misspelt.contains(key.toString())) {
            problems.add(ProblemId.CC005, place, what + " needs the key `" + key + "`, which is missing here" + hint);
        }
        return node(key);
    }

    /** Reports a problem if the map has none of the given keys. */
    void requireOneOf(Collection<?> keys) {
        List<String> missing = new ArrayList<>();
        for (Object key : keys) {
            if (has(key)) {
                return;
            }
            missing.add("`" + key + "`");
        }
        if (misspelt.isEmpty()) {
            problems.add(ProblemId.CC005, place, what + " needs the key " + String.join(" or ", missing));
        }
    }

    /** Reports a problem if the key is missing. */
    void require(Object key) {
        required(key);
    }

    @Nullable
    Located<String> text(Object key) {
        YamlNode value = node(key);
        return value == null ? null : values.text("`" + key + "`", value);
    }

    /** Returns a text that may be empty or blank. */
    @Nullable
    Located<String> exactText(Object key) {
        YamlNode value = node(key);
        return value == null ? null : values.exactText("`" + key + "`", value);
    }

    @Nullable
    Located<String> text(Object key, int maxLength) {
        YamlNode value = node(key);
        return value == null ? null : values.text("`" + key + "`", value, maxLength);
    }

    /** Returns the text of a key without its place. */
    @Nullable
    String plainText(Object key, int maxLength) {
        Located<String> text = text(key, maxLength);
        return text == null ? null : text.value();
    }

    /**
     * Returns a text that is the name of something.
     *
     * @param wanted what it is the name of, for messages
     */
    @Nullable
    Located<String> name(Object key, String wanted) {
        YamlNode value = node(key);
        return value == null ? null : values.name("`" + key + "`", value, wanted);
    }

    @Nullable
    Located<String> requiredName(Object key, String wanted) {
        return requiredName(key, wanted, "");
    }

    /**
     * Returns a text that is the name of something.
     *
     * @param hint the end of the message if the key is missing
     */
    @Nullable
    Located<String> requiredName(Object key, String wanted, String hint) {
        return required(key, hint) == null ? null : name(key, wanted);
    }

    @Nullable
    Located<String> requiredText(Object key) {
        return required(key) == null ? null : text(key);
    }

    @Nullable
    Located<String> requiredText(Object key, int maxLength) {
        return required(key) == null ? null : text(key, maxLength);
    }

    @Nullable
    Located<Integer> integer(Object key) {
        YamlNode value = node(key);
        return value == null ? null : values.integer("`" + key + "`", value);
    }

    @Nullable
    Located<Integer> requiredInteger(Object key) {
        return required(key) == null ? null : integer(key);
    }

    /** Returns the number of a code. */
    @Nullable
    Located<Integer> requiredCode(Object key) {
        YamlNode value = required(key);
        return value == null ? null : values.code("`" + key + "`", value);
    }

    @Nullable
    Located<Boolean> flag(Object key) {
        YamlNode value = node(key);
        return value == null ? null : values.flag("`" + key + "`", value);
    }

    /** Returns one of the given values. A file contains its {@code toString}. */
    <T> @Nullable Located<T> choice(Object key, T[] choices) {
        YamlNode value = node(key);
        return value == null ? null : values.choice("`" + key + "`", value, List.of(choices));
    }

    <T> @Nullable Located<T> requiredChoice(Object key, T[] choices) {
        return required(key) == null ? null : choice(key, choices);
    }

    @Nullable
    Located<Interval> requiredInterval(Object key) {
        YamlNode value = required(key);
        return value == null ? null : values.interval("`" + key + "`", value);
    }

    /** Returns the map that is the value of a key. */
    @Nullable
    Fields part(Object key, Collection<?> known) {
        YamlNode value = node(key);
        return value == null ? null : of(value, "`" + key + "`", known, problems);
    }

    /** Returns the items of a list. */
    List<YamlNode> list(Object key) {
        YamlNode value = node(key);
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        if (value != null) {
            values.refuse("`" + key + "`", value, "a list, each item after a `-`");
        }
        return List.of();
    }

    /** Reports a list without items. */
    void refuseEmptyList(Object key) {
        YamlNode value = node(key);
        if (value instanceof Sequence list && list.items().isEmpty()) {
            problems.add(ProblemId.CC006, list.place(), "`" + key + "` has no items; add one, or remove the key");
        }
    }

    /** Returns whether the value of a key is a whole number. */
    boolean hasInteger(Object key) {
        return node(key) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.INTEGER;
    }

    /** Returns whether the value of a key is a list with a number of items. A missing key has 0 items. */
    boolean hasListOf(int items, Object key) {
        YamlNode value = node(key);
        return value == null
                ? items == 0
                : value instanceof Sequence list && list.items().size() == items;
    }

    /**
     * Returns the items of a list of names.
     *
     * @param wanted what they are the names of, for messages
     */
    List<Located<String>> names(Object key, String wanted) {
        List<Located<String>> names = new ArrayList<>();
        for (YamlNode item : list(key)) {
            Located<String> name = values.name("an item of `" + key + "`", item, wanted);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the items of a list of values from the given ones. A file contains their {@code toString}. */
    <T> List<Located<T>> choices(Object key, T[] choices) {
        List<Located<T>> chosen = new ArrayList<>();
        for (YamlNode item : list(key)) {
            Located<T> choice = values.choice("an item of `" + key + "`", item, List.of(choices));
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    /** Returns the items of a list of codes and ranges of codes. */
    List<Located<Interval>> intervals(Object key) {
        List<Located<Interval>> intervals = new ArrayList<>();
        for (YamlNode item : list(key)) {
            Located<Interval> interval = values.interval("an item of `" + key + "`", item);
            if (interval != null) {
                intervals.add(interval);
            }
        }
        return intervals;
    }

    /** Returns the entries of a map whose keys the user can choose freely. */
    List<Mapping.Entry> map(Object key) {
        YamlNode value = node(key);
        List<Mapping.Entry> entries = new ArrayList<>();
        if (value instanceof Mapping mapping) {
            for (Mapping.Entry entry : withoutDuplicates(mapping, problems)) {
                if (!entry.key().value().equals(Mapping.REFUSED_KEY)) {
                    entries.add(entry);
                }
            }
        } else if (value != null) {
            values.refuse("`" + key + "`", value, "a map of keys and values");
        }
        return entries;
    }
}
