package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.Place;
import dev.closecodes.processor.model.Quote;
import java.util.List;

/** YAML as a tree that keeps the place of each value, and keys that stand twice. */
sealed interface YamlNode {

    Place place();

    /** What the value is, in words for a message. */
    String describe();

    /**
     * A value without parts.
     *
     * @param text as it stands in the file, without its quotes
     */
    record Scalar(Kind kind, String text, Place place) implements YamlNode {

        enum Kind {
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
        static final String REFUSED_KEY = "";

        /** One key with its value. */
        record Entry(Located<String> key, YamlNode value) {}

        boolean has(String key) {
            return entries.stream().anyMatch(entry -> entry.key().value().equals(key));
        }

        @Override
        public String describe() {
            return "a map";
        }
    }
}
