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
import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;
import dev.closecodes.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A YAML map whose keys are known beforehand, taken apart key by key. What does not fit is reported and left out. */
public final class Fields {

    private static final int MAX_DIGITS = 9;

    private final String what;
    private final Place place;
    private final Map<String, Mapping.Entry> entries;
    private final Set<String> misspelt;
    private final Problems problems;

    private Fields(
            String what, Place place, Map<String, Mapping.Entry> entries, Set<String> misspelt, Problems problems) {
        this.what = what;
        this.place = place;
        this.entries = entries;
        this.misspelt = misspelt;
        this.problems = problems;
    }

    /** The keys that a map may have, in the order that messages list them. */
    public static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    /**
     * Opens a map.
     *
     * @param what the map in words, for messages: {@code a code}
     * @param known the keys it may have
     */
    public static Optional<Fields> of(YamlNode node, String what, Set<String> known, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            if (isRefused(node)) {
                return Optional.empty();
            }
            problems.add(
                    ProblemId.CC006,
                    node.place(),
                    what + " is a map of keys and values, but this is " + node.describe() + "; known keys are "
                            + String.join(", ", known));
            return Optional.empty();
        }
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        Set<String> misspelt = new HashSet<>();
        for (Mapping.Entry entry : once(mapping, problems)) {
            Located<String> key = entry.key();
            if (key.value().equals(Mapping.REFUSED_KEY)) {
                misspelt.addAll(known);
            } else if (known.contains(key.value())) {
                entries.put(key.value(), entry);
            } else {
                problems.add(
                        ProblemId.CC004,
                        key.place(),
                        what + " has no key " + Quote.of(key.value()) + "; " + Suggestion.forWord(key.value(), known));
                Suggestion.closest(key.value(), known).ifPresent(misspelt::add);
            }
        }
        return Optional.of(new Fields(what, mapping.place(), entries, misspelt, problems));
    }

    /** The entries of a map, each key once; a second time is reported. */
    private static List<Mapping.Entry> once(Mapping mapping, Problems problems) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            Place place = entry.key().place();
            Mapping.Entry first = entries.putIfAbsent(entry.key().value(), entry);
            if (first != null && !entry.key().value().equals(Mapping.REFUSED_KEY)) {
                problems.add(
                        ProblemId.CC007,
                        place,
                        "key " + Quote.of(entry.key().value()) + " stands here a second time ("
                                + first.key().place().from(place) + "); remove one of the two");
            }
        }
        return List.copyOf(entries.values());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The text of a key; empty if the key is absent or was reported. */
    public Optional<Located<String>> text(String key) {
        YamlNode value = node(key);
        return value == null ? Optional.empty() : asText("`" + key + "`", value);
    }

    /** The text of a key, if it is not too long. */
    public Optional<Located<String>> text(String key, int maxLength) {
        Optional<Located<String>> text = text(key);
        return text.isPresent() && fits("`" + key + "`", text.get(), maxLength) ? text : Optional.empty();
    }

    /** Tells whether a text is not too long; one that is gets reported. */
    public boolean fits(String name, Located<String> text, int maxLength) {
        boolean fits = text.value().length() <= maxLength;
        if (!fits) {
            problems.add(
                    ProblemId.CC022,
                    text.place(),
                    name + " has " + text.value().length() + " characters; " + maxLength + " are the most");
        }
        return fits;
    }

    /** The text of a key that must be there, if it is not too long. */
    public Optional<Located<String>> requiredText(String key, int maxLength) {
        return require(key) ? text(key, maxLength) : Optional.empty();
    }

    /** The text of a key that must be there. */
    public Optional<Located<String>> requiredText(String key) {
        return require(key) ? text(key) : Optional.empty();
    }

    /** The text of a key, or null where the model says null for what is not known. */
    @Nullable
    public String textOrNull(String key) {
        Optional<Located<String>> text = text(key);
        return text.isPresent() ? text.get().value() : null;
    }

    /** The same, if the text is not too long. */
    @Nullable
    public String textOrNull(String key, int maxLength) {
        Optional<Located<String>> text = text(key, maxLength);
        return text.isPresent() ? text.get().value() : null;
    }

    /** The whole number of a key that must be there. */
    public Optional<Located<Integer>> requiredInteger(String key) {
        return require(key) ? integer(key) : Optional.empty();
    }

    public Optional<Located<Integer>> integer(String key) {
        YamlNode value = node(key);
        return value == null ? Optional.empty() : asInteger("`" + key + "`", value);
    }

    /** Whether a key says true. */
    public boolean flag(String key) {
        YamlNode value = node(key);
        if (value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return scalar.text().equalsIgnoreCase("true");
        }
        if (value != null) {
            wrongKind("`" + key + "`", value, "true or false");
        }
        return false;
    }

    /** One of a few words; empty if the key is absent or was reported. */
    public <T> Optional<Located<T>> choice(String key, Map<String, T> choices) {
        Optional<Located<String>> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Located<String> word = text.get();
        T chosen = choices.get(word.value());
        if (chosen == null) {
            problems.add(
                    ProblemId.CC008,
                    word.place(),
                    "`" + key + "` cannot be " + Quote.of(word.value()) + "; "
                            + Suggestion.forWord(word.value(), choices.keySet()));
            return Optional.empty();
        }
        return Optional.of(new Located<>(chosen, word.place()));
    }

    /** The number of items of a list: 0 if the key is absent, -1 if its value is no list. */
    public int items(String key) {
        YamlNode value = node(key);
        if (value == null) {
            return 0;
        }
        return value instanceof Sequence list ? list.items().size() : -1;
    }

    /** The constants of an enumeration as the words of a registry: their names in lower case. */
    public static <T extends Enum<T>> Map<String, T> choices(List<T> constants) {
        return choices(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** Constants by the words that a registry has for them, in the order that messages list them. */
    public static <T> Map<String, T> choices(List<T> constants, Function<T, String> word) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (T constant : constants) {
            choices.put(word.apply(constant), constant);
        }
        return Collections.unmodifiableMap(choices);
    }

    /** The map behind a key; empty if the key is absent or was reported. */
    public Optional<Fields> part(String key, Set<String> known) {
        YamlNode value = node(key);
        return value == null ? Optional.empty() : of(value, "`" + key + "`", known, problems);
    }

    /** The items of a list; none if the key is absent or was reported. */
    public List<YamlNode> list(String key) {
        YamlNode value = node(key);
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        if (value != null) {
            wrongKind("`" + key + "`", value, "a list, each item behind a `-`");
        }
        return List.of();
    }

    /** The items of a list of words. */
    public List<Located<String>> words(String key) {
        List<Located<String>> words = new ArrayList<>();
        for (YamlNode item : list(key)) {
            Optional<Located<String>> word = asText("an item of `" + key + "`", item);
            if (word.isPresent()) {
                words.add(word.get());
            }
        }
        return words;
    }

    /** The items of a list of codes and ranges of codes. */
    public List<Located<Interval>> intervals(String key) {
        List<Located<Interval>> intervals = new ArrayList<>();
        for (YamlNode item : list(key)) {
            Optional<Located<Interval>> interval = asInterval("an item of `" + key + "`", item);
            if (interval.isPresent()) {
                intervals.add(interval.get());
            }
        }
        return intervals;
    }

    /** The code or range of codes of a key that must be there. */
    public Optional<Located<Interval>> requiredInterval(String key) {
        YamlNode value = require(key) ? node(key) : null;
        return value == null ? Optional.empty() : asInterval("`" + key + "`", value);
    }

    /** The entries of a map whose keys are the user's own. */
    public List<Mapping.Entry> map(String key) {
        YamlNode value = node(key);
        if (value instanceof Mapping mapping) {
            List<Mapping.Entry> entries = new ArrayList<>(once(mapping, problems));
            entries.removeIf(entry -> entry.key().value().equals(Mapping.REFUSED_KEY));
            return entries;
        }
        if (value != null) {
            wrongKind("`" + key + "`", value, "a map of keys and values");
        }
        return List.of();
    }

    private @Nullable YamlNode node(String key) {
        Mapping.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    public Optional<Located<String>> asText(String name, YamlNode node) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && !scalar.text().isBlank()) {
            return Optional.of(new Located<>(scalar.text(), scalar.place()));
        }
        boolean quotable = node instanceof Scalar scalar
                && scalar.kind() != Kind.TEXT
                && !scalar.text().isEmpty();
        wrongKind(name, node, quotable ? "text; put it in quotes" : "text");
        return Optional.empty();
    }

    private Optional<Located<Integer>> asInteger(String name, YamlNode node) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.INTEGER
                && scalar.text().length() <= MAX_DIGITS) {
            return Optional.of(new Located<>(Integer.valueOf(scalar.text()), scalar.place()));
        }
        wrongKind(name, node, "a whole number in plain decimal digits, such as 4001, without quotes");
        return Optional.empty();
    }

    private Optional<Located<Interval>> asInterval(String name, YamlNode node) {
        if (node instanceof Scalar scalar
                && (scalar.kind() == Kind.INTEGER || scalar.text().indexOf('-') > 0)) {
            String[] ends = scalar.text().split("-", -1);
            if (ends.length <= 2 && isNumber(ends[0]) && isNumber(ends[ends.length - 1])) {
                Interval interval = new Interval(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
                if (interval.first() <= interval.last()) {
                    return Optional.of(new Located<>(interval, scalar.place()));
                }
                wrongKind(name, node, "the smaller code first: " + interval.last() + "-" + interval.first());
                return Optional.empty();
            }
        }
        wrongKind(name, node, "a code such as 4001 or a range such as 4100-4110, without quotes");
        return Optional.empty();
    }

    private static boolean isNumber(String digits) {
        return !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && (digits.charAt(0) != '0' || digits.length() == 1)
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Reports the lack of two keys of which one at least has to be there. */
    public void requireOneOf(String key, String other) {
        if (!has(key) && !has(other) && misspelt.isEmpty()) {
            problems.add(ProblemId.CC005, place, what + " needs the key `" + key + "` or `" + other + "`");
        }
    }

    /** All keys that are known and there. */
    public List<Located<String>> present() {
        List<Located<String>> keys = new ArrayList<>();
        for (Mapping.Entry entry : entries.values()) {
            keys.add(entry.key());
        }
        return keys;
    }

    private boolean require(String key) {
        // A key that is there with a slip of the pen has been reported once; it is not missing too.
        if (!has(key) && !misspelt.contains(key)) {
            problems.add(ProblemId.CC005, place, what + " needs the key `" + key + "`, which is missing here");
        }
        return has(key);
    }

    private void wrongKind(String name, YamlNode node, String wanted) {
        if (!isRefused(node)) {
            problems.add(ProblemId.CC006, node.place(), name + " is " + node.describe() + ", but must be " + wanted);
        }
    }

    private static boolean isRefused(YamlNode node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.REFUSED;
    }
}
