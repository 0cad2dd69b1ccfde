package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.reader.CodeEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A code on its way through the registries: as the first of them defines it, then as others refine it. */
public final class DefinedCode {

    private final RegistryNode definer;
    private final CodeEntry entry;
    private final Set<RegistryNode> refiners = new HashSet<>();

    /** What registries say of the code beside the one that defines it, by key; the last to say it. */
    private final Map<String, Statement> statements = new HashMap<>();

    /** What two registries say differently of which neither extends the other, until a third one decides. */
    private final Map<String, Dispute> disputes = new TreeMap<>();

    private NamedCode code;
    private boolean override;
    private boolean ofLibrary;
    private Place lastPlace;

    /** What one registry says of the code. */
    private record Statement(Object value, Place place, RegistryNode by) {}

    /** Where a registry says what, and where another one says something else. */
    public record Dispute(String key, Place place, Place other) {}

    public DefinedCode(CodeEntry entry, RegistryNode definer) {
        this.definer = definer;
        this.entry = entry;
        this.code = entry.code().named(definer.prefixed(entry.code().constant()));
        this.override = entry.override();
        this.ofLibrary = definer.isOfLibrary();
        this.lastPlace = entry.code().code().place();
    }

    /** The code as it is by now, under the name that it has in the whole API. */
    public NamedCode code() {
        return code;
    }

    /** The entry that defines the code. */
    public CodeEntry entry() {
        return entry;
    }

    public RegistryNode definer() {
        return definer;
    }

    /** Where the number was written last. */
    public Place lastPlace() {
        return lastPlace;
    }

    public boolean mayContradictRange() {
        return override;
    }

    /** Tells whether all that is said of the code, a user can only read. */
    public boolean isOfLibrary() {
        return ofLibrary;
    }

    public boolean isInheritedBy(RegistryNode node) {
        return node.inherits(definer);
    }

    /** Tells whether a registry means this code by a name; what is built in has the same name for all. */
    public boolean isCalled(String name, RegistryNode node) {
        return code.constant().equals(definer.isBuiltIn() ? name : node.prefixed(name));
    }

    /** What a registry has to call the code, its own or one that it inherits. */
    public String nameIn(RegistryNode node) {
        return definer.isBuiltIn()
                ? code.constant()
                : code.constant().substring(node.prefixed("").length());
    }

    public boolean isRefinedBy(RegistryNode node) {
        return refiners.contains(node);
    }

    public Collection<Dispute> disputes() {
        return disputes.values();
    }

    public void refine(NamedCode refined, CodeEntry refinement, RegistryNode node) {
        NamedCode said = refinement.code();
        said.conduct().reconnect().ifPresent(advice -> state("reconnect", advice.value(), advice.place(), node));
        refinement.placeOf("description").ifPresent(place -> state("description", said.description(), place, node));
        for (NamedCode.Alias alias : said.aliases()) {
            String key = "aliases: " + alias.platform().value();
            state(key, alias.name().value(), alias.platform().place(), node);
        }
        code = refined;
        override |= refinement.override();
        lastPlace = refinement.code().code().place();
        ofLibrary &= node.isOfLibrary();
        refiners.add(node);
    }

    private void state(String key, Object value, Place place, RegistryNode node) {
        Statement before = statements.put(key, new Statement(value, place, node));
        if (before != null && !node.inherits(before.by()) && !value.equals(before.value())) {
            disputes.put(key, new Dispute(key, place, before.place()));
        } else {
            disputes.remove(key);
        }
    }
}
