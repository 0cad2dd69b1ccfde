package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.KeyValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entry of one file for a code: its definition, or a refinement of an inherited code.
 *
 * @param keyValues the values of all keys that could be read
 * @param keys the places of all keys of the entry, including those whose value was reported as a problem
 */
public record CodeEntry(Located<Integer> code, Located<String> name, KeyValues keyValues, Map<CodeKey<?>, Place> keys) {

    /** Returns whether the entry has only the keys that identify the code. */
    public boolean hasOnlyIdentity() {
        for (CodeKey<?> key : keys.keySet()) {
            if (!key.isIdentity()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of a key; null if the entry does not have it. */
    public @Nullable Place placeOf(CodeKey<?> key) {
        return keys.get(key);
    }
}
