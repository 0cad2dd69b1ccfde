package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.KeyValues;
import dev.closecodes.processor.model.Sender;
import dev.closecodes.processor.reader.CodeEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A code that one registry defines, with the refinements of the registries that inherit it. */
public final class Definition {

    private final CodeEntry entry;
    private final Layer definer;
    private final Set<Layer> refiners = new HashSet<>();

    private final Refinements refinements = new Refinements();
    private KeyValues keyValues;
    private boolean readOnly;
    private Place lastPlace;

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

    /** Returns the name for messages. It is not always valid. */
    public String label() {
        return Quote.visible(constant());
    }

    /** Returns the values of the definition and of all refinements. */
    public KeyValues keyValues() {
        return keyValues;
    }

    public boolean isDeprecated() {
        return keyValues.get(CodeKey.DEPRECATED) != null;
    }

    /** Returns whether the code must not appear in a Close frame. */
    public boolean isNeverSent() {
        return keyValues.get(CodeKey.LOCAL, false) || keyValues.get(CodeKey.SENDER, Sender.DEFAULT) == Sender.NOBODY;
    }

    /** Returns whether a program can use this code in place of another one, which is deprecated. */
    public boolean canReplace(Definition other) {
        return !isDeprecated() && (other.isNeverSent() || !isNeverSent());
    }

    /** Returns the contradictions between the refinements. */
    public Collection<Dispute> disputes() {
        return refinements.disputes();
    }

    /** Returns whether only read-only registries define and refine the code, so that the user cannot edit it. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Returns the place of the number in the last refinement, or else in the definition. */
    public Place lastPlace() {
        return lastPlace;
    }

    public boolean isInheritedBy(Layer layer) {
        return layer.inherits(definer);
    }

    /** Returns whether a registry defines or inherits the code. */
    boolean isKnownTo(Layer layer) {
        return definer == layer || isInheritedBy(layer);
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

    /** Adds a refinement, after those of the registries that the layer extends. */
    void refine(CodeEntry refinement, Layer layer) {
        refinements.add(refinement.keyValues(), layer);
        // Without a contradiction, it does not matter which of several values is the last one.
        keyValues = keyValues.refinedBy(refinement.keyValues());
        readOnly &= layer.isReadOnly();
        lastPlace = refinement.code().place();
        refiners.add(layer);
    }
}
