package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.Quote;
import java.util.List;

/** A YAML value with its place. The tree of a document also contains duplicate keys, so that they can be reported. */
public sealed interface YamlNode {

    Place place();

    /** Returns a short description of the value for messages. */
    String describe();

    /**
     * A value that is neither a list nor a map.
     *
     * @param text the value without quotes and escapes
     */
    record Scalar(Kind kind, String text, Place place) implements YamlNode {

        public enum Kind {
            TEXT,
            INTEGER,
            BOOLEAN,
            /** Any other number, such as {@code 0x10} or {@code 1.0}. */
            NUMBER,
            NOTHING,
            /** A value that was already reported and must not be reported again. */
            REFUSED
        }

        @Override
        public String describe() {
            return text.isEmpty() ? "empty" : Quote.of(text);
        }
    }

    /** A list of values, in the order of the file. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A map of keys and values, in the order of the file. */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {

        /**
         * Replaces a key that was already reported. The user may have meant any key, so no key is reported as missing.
         */
        public static final String REFUSED_KEY = "";

        /** A key and its value. */
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
