package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.model.Alias;
import dev.closecodes.processor.model.Aliases;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.KeyValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The refinements of one code that apply. A refinement replaces those of the registries that its own registry extends.
 * If several apply to one key, their values must be equal. The warnings that registries allow add up instead.
 */
final class Refinements {

    /** The refinements of each key. The aliases on each platform count as one key. */
    private final Map<String, List<Refinement>> byKey = new TreeMap<>();

    private record Refinement(Object value, Place place, Layer by) {}

    /** Adds the values of a registry, after those of the registries that it extends. */
    void add(KeyValues values, Layer layer) {
        for (CodeKey<?> key : values.keys()) {
            Located<?> value = values.find(key);
            if (value != null && value.value() instanceof Aliases aliases) {
                for (Alias alias : aliases.list()) {
                    Located<String> platform = alias.platform();
                    add(
                            key + ": " + platform.value(),
                            new Refinement(alias.name().value(), platform.place(), layer));
                }
            } else if (value != null && key.isAllowedIn(EntryKind.REFINEMENT) && key != CodeKey.ALLOW) {
                add(key.toString(), new Refinement(value.value(), value.place(), layer));
            }
        }
    }

    private void add(String key, Refinement refinement) {
        List<Refinement> applicable = new ArrayList<>();
        for (Refinement before : byKey.getOrDefault(key, List.of())) {
            if (!refinement.by().inherits(before.by())) {
                applicable.add(before);
            }
        }
        // They are in the order of their places, so that messages do not depend on the order of `extends`.
        int at = 0;
        while (at < applicable.size() && applicable.get(at).place().compareTo(refinement.place()) < 0) {
            at++;
        }
        applicable.add(at, refinement);
        byKey.put(key, applicable);
    }

    /** Returns each value that differs from the first value of its key. */
    Collection<Dispute> disputes() {
        List<Dispute> disputes = new ArrayList<>();
        for (Map.Entry<String, List<Refinement>> key : byKey.entrySet()) {
            Refinement first = key.getValue().get(0);
            for (Refinement other : key.getValue()) {
                if (!other.value().equals(first.value())) {
                    disputes.add(new Dispute(key.getKey(), other.place(), first.place()));
                }
            }
        }
        return disputes;
    }
}
