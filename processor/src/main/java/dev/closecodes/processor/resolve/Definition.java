package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.model.Alias;
import dev.closecodes.processor.model.Aliases;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.KeyValues;
import dev.closecodes.processor.reader.CodeEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A code that one registry defines, with the refinements of the registries that inherit it. */
public final class Definition {

    private final CodeEntry entry;
    private final Layer definer;
    private final Set<Layer> refiners = new HashSet<>();

    /** The last refinement of each key. */
    private final Map<String, Refinement> refinements = new HashMap<>();

    /** Different values for a key from two registries, neither of which extends the other. */
    private final Map<String, Dispute> disputes = new TreeMap<>();

    private KeyValues keyValues;
    private boolean readOnly;
    private Place lastPlace;

    private record Refinement(Object value, Place place, Layer by) {}

    /** A value of a key that contradicts the value at the other place. */
    public record Dispute(String key, Place place, Place other) {}

    Definition(CodeEntry entry, Layer definer) {
        this.entry = entry;
        this.definer = definer;
        this.keyValues = entry.keyValues();
        this.readOnly = definer.isReadOnly();
        this.lastPlace = entry.code().place();
    }

    /** Returns the entry that defines the code. */
    public CodeEntry entry() {
        return entry;
    }

    /** Returns the registry that defines the code. */
    public Layer definer() {
        return definer;
    }

    public int number() {
        return entry.code().value();
    }

    /** Returns the name in the generated API. */
    public String constant() {
        return definer.prefixed(entry.name().value());
    }

    /** Returns the values of the definition and of all refinements. */
    public KeyValues keyValues() {
        return keyValues;
    }

    public boolean isDeprecated() {
        return keyValues.get(CodeKey.DEPRECATED) != null;
    }

    public Collection<Dispute> disputes() {
        return disputes.values();
    }

    /** Returns whether only read-only registries define and refine the code, so that the user cannot edit it. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Returns the place of the number in the last refinement, or else in the definition. */
    Place lastPlace() {
        return lastPlace;
    }

    public boolean isInheritedBy(Layer layer) {
        return layer.inherits(definer);
    }

    boolean isRefinedBy(Layer layer) {
        return refiners.contains(layer);
    }

    /** Returns whether this code has a name in a registry. Built-in codes have the same name everywhere. */
    boolean hasName(String name, Layer layer) {
        return constant().equals(definer.isBuiltIn() ? name : layer.prefixed(name));
    }

    /** Returns the name that a registry must use for the code, which it defines or inherits. */
    String nameIn(Layer layer) {
        return definer.isBuiltIn()
                ? constant()
                : constant().substring(layer.prefix().length());
    }

    void refine(CodeEntry refinement, Layer layer) {
        for (CodeKey<?> key : refinement.keyValues().keys()) {
            Located<?> value = refinement.keyValues().find(key);
            if (value != null && value.value() instanceof Aliases aliases) {
                for (Alias alias : aliases.list()) {
                    Located<String> platform = alias.platform();
                    add(key + ": " + platform.value(), alias.name().value(), platform.place(), layer);
                }
            } else if (value != null && key.isAllowedIn(EntryKind.REFINEMENT)) {
                add(key.toString(), value.value(), value.place(), layer);
            }
        }
        keyValues = keyValues.refinedBy(refinement.keyValues());
        readOnly &= layer.isReadOnly();
        lastPlace = refinement.code().place();
        refiners.add(layer);
    }

    private void add(String key, Object value, Place place, Layer layer) {
        Refinement before = refinements.put(key, new Refinement(value, place, layer));
        if (before != null && !layer.inherits(before.by()) && !value.equals(before.value())) {
            disputes.put(key, new Dispute(key, place, before.place()));
        } else {
            disputes.remove(key);
        }
    }
}
