package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Place;
import java.util.List;
import java.util.Optional;

/**
 * A code as one file has it: a new one, or what the file says of a code that it inherits.
 *
 * @param override whether it may contradict its range
 * @param keys all that is said of the code, in the order of the file
 */
record CodeEntry(NamedCode code, boolean override, List<Located<String>> keys) {

    boolean says(String key) {
        return words().contains(key);
    }

    List<String> words() {
        return keys.stream().map(Located::value).toList();
    }

    /** Where a key stands; empty if the entry does not have it. */
    Optional<Place> placeOf(String key) {
        for (Located<String> word : keys) {
            if (word.value().equals(key)) {
                return Optional.of(word.place());
            }
        }
        return Optional.empty();
    }
}
