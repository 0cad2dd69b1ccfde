package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.model.NamedCode;
import java.util.List;
import java.util.Optional;

/**
 * A code as one file has it: a new one, or what the file says of a code that it inherits.
 *
 * @param override whether it may contradict its range
 * @param keys all that is said of the code, in the order of the file
 */
public record CodeEntry(NamedCode code, boolean override, List<Located<String>> keys) {

    public boolean says(String key) {
        return words().contains(key);
    }

    public List<String> words() {
        return keys.stream().map(Located::value).toList();
    }

    /** Where a key stands; empty if the entry does not have it. */
    public Optional<Place> placeOf(String key) {
        for (Located<String> word : keys) {
            if (word.value().equals(key)) {
                return Optional.of(word.place());
            }
        }
        return Optional.empty();
    }
}
