package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.Quote;
import java.util.List;

/** YAML as a tree that keeps the place of each value, and keys that stand twice. */
public sealed interface YamlNode {

    Place place();

    /** What the value is, in words for a message. */
    String describe();

    /**
     * A value without parts.
     *
     * @param text as it stands in the file, without its quotes
     */
    record Scalar(Kind kind, String text, Place place) implements YamlNode {

        public enum Kind {
            TEXT,
            INTEGER,
            BOOLEAN,
            /** A number in any other form than the decimal digits of an integer. */
            NUMBER,
            NOTHING,
            /** Reported already; nobody needs to complain again. */
            REFUSED
        }

        @Override
        public String describe() {
            return text.isEmpty() ? "empty" : Quote.of(text);
        }
    }

    /** Values in order. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {

        /** In place of a key that was reported already; it may stand for any others. */
        public static final String REFUSED_KEY = "";

        /** One key with its value. */
        public record Entry(Located<String> key, YamlNode value) {}

        public boolean has(String key) {
            for (Entry entry : entries) {
                if (entry.key().value().equals(key)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe() {
            return "a map";
        }
    }
}
