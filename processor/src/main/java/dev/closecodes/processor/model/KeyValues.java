package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the keys of one code or one range, with the places of the values. */
public final class KeyValues {

    private final Map<CodeKey<?>, Located<?>> values = new LinkedHashMap<>();

    /** Sets the value of a key; does nothing for null. */
    public <T> void put(CodeKey<T> key, @Nullable Located<T> value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** Returns the keys that have a value. */
    public Set<CodeKey<?>> keys() {
        return values.keySet();
    }

    /** Returns the value of a key with its place; null if it has none. */
    @SuppressWarnings("unchecked") // put stores only values of the type of the key.
    public <T> @Nullable Located<T> find(CodeKey<T> key) {
        return (Located<T>) values.get(key);
    }

    /** Returns the value of a key; null if it has none. */
    public <T> @Nullable T get(CodeKey<T> key) {
        Located<T> found = find(key);
        return found == null ? null : found.value();
    }

    /** Returns the value of a key, or a default if it has none. */
    public <T> T get(CodeKey<T> key, T defaultValue) {
        Located<T> found = find(key);
        return found == null ? defaultValue : found.value();
    }

    /** Returns these values, together with the other values of keys that have none here. */
    public KeyValues orElse(KeyValues others) {
        KeyValues all = new KeyValues();
        all.values.putAll(others.values);
        all.values.putAll(values);
        return all;
    }

    /** Returns these values, with the changes that a later registry may make to an inherited code. */
    public KeyValues refinedBy(KeyValues later) {
        KeyValues all = new KeyValues();
        all.values.putAll(values);
        for (Map.Entry<CodeKey<?>, Located<?>> entry : later.values.entrySet()) {
            if (entry.getKey().isAllowedIn(EntryKind.REFINEMENT)) {
                all.values.put(entry.getKey(), entry.getValue());
            }
        }
        Located<Aliases> aliases = find(CodeKey.ALIASES);
        Located<Aliases> laterAliases = later.find(CodeKey.ALIASES);
        if (aliases != null && laterAliases != null) {
            all.put(CodeKey.ALIASES, new Located<>(aliases.value().with(laterAliases.value()), laterAliases.place()));
        }
        Located<List<ProblemId>> allowed = find(CodeKey.ALLOW);
        Located<List<ProblemId>> laterAllowed = later.find(CodeKey.ALLOW);
        if (allowed != null && laterAllowed != null) {
            List<ProblemId> both = new ArrayList<>(allowed.value());
            both.addAll(laterAllowed.value());
            all.put(CodeKey.ALLOW, new Located<>(both, laterAllowed.place()));
        }
        return all;
    }
}
