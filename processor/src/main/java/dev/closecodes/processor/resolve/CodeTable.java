package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.reader.CodeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The codes of all registries together: each number and each name once, with all refinements. */
public final class CodeTable {

    /** There are 1,000 private codes. An enumeration with about 3,000 constants does not compile. */
    private static final int MAX_CODES = 1000;

    private final Problems problems;
    private final CodeConflicts conflicts;
    private final Map<Integer, Definition> byNumber = new TreeMap<>();
    private final Map<String, Definition> byName = new HashMap<>();
    private final List<Definition> all = new ArrayList<>();
    private final Set<String> reportedNames = new HashSet<>();
    private int ofUsers;

    CodeTable(Problems problems) {
        this.problems = problems;
        this.conflicts = new CodeConflicts(problems);
    }

    /** Adds the codes of a registry, after those of the registries that it extends. */
    void add(Layer layer) {
        for (CodeEntry entry : layer.document().codes()) {
            Definition known = byNumber.get(entry.code().value());
            if (known != null
                    && known.isInheritedBy(layer)
                    && known.hasName(entry.name().value(), layer)) {
                refine(known, entry, layer);
            } else if (layer.isBuiltIn() || hasSpace(entry)) {
                define(new Definition(entry, layer));
            }
        }
    }

    /** Counts a code of a user. Returns false if there are too many, which is reported once. */
    private boolean hasSpace(CodeEntry entry) {
        ofUsers++;
        if (ofUsers == MAX_CODES + 1) {
            problems.add(
                    ProblemId.CC022,
                    entry.code().place(),
                    "a registry can have at most " + MAX_CODES + " codes, including those that it inherits; split it"
                            + " into registries of several packages");
        }
        return ofUsers <= MAX_CODES;
    }

    /** Returns whether all codes are in the table. If not, an unknown name can be that of a code that was left out. */
    boolean isComplete() {
        return ofUsers <= MAX_CODES;
    }

    private void refine(Definition known, CodeEntry entry, Layer layer) {
        if (known.isRefinedBy(layer) || entry.hasOnlyIdentity()) {
            conflicts.reportNumber(entry, known, layer);
            return;
        }
        conflicts.checkRefinement(entry, known);
        known.refine(entry, layer);
    }

    private void define(Definition definition) {
        CodeEntry entry = definition.entry();
        Layer layer = definition.definer();
        all.add(definition);
        Definition sameNumber = byNumber.get(definition.number());
        Definition sameName = byName.get(definition.constant());
        boolean hasValidNumber = layer.isBuiltIn() || conflicts.checkNumber(entry, sameNumber);
        if (hasValidNumber && sameNumber == null) {
            byNumber.put(definition.number(), definition);
        }
        if (hasValidNumber && sameNumber != null) {
            conflicts.reportNumber(entry, sameNumber, layer);
            if (sameNumber == sameName) {
                // A code that is written twice is one mistake, although both its number and its name are already used.
                reportedNames.add(definition.constant());
                return;
            }
        }
        if (!conflicts.checkName(definition)) {
            reportedNames.add(definition.constant());
        } else if (sameName == null) {
            byName.put(definition.constant(), definition);
        } else {
            conflicts.reportName(definition, sameName);
            reportedNames.add(definition.constant());
        }
    }

    /** Returns all definitions, including those whose number or name is invalid or already used. */
    public Collection<Definition> all() {
        return all;
    }

    /** Returns whether a definition is the first with its number, so that the number belongs to it. */
    public boolean ownsNumber(Definition definition) {
        return byNumber.get(definition.number()) == definition;
    }

    /** Returns the definitions whose number and name belong to them, in ascending order of numbers. */
    List<Definition> valid() {
        List<Definition> valid = new ArrayList<>();
        for (Definition definition : byNumber.values()) {
            if (byName.get(definition.constant()) == definition) {
                valid.add(definition);
            }
        }
        return valid;
    }

    /** Returns the code that has a name in a registry, which defines or inherits it; null if there is none. */
    public @Nullable Definition find(String name, Layer layer) {
        Definition own = byName.get(layer.prefixed(name));
        if (own != null && own.isKnownTo(layer)) {
            return own;
        }
        Definition other = byName.get(name);
        return other != null && other.definer().isBuiltIn() && other.isKnownTo(layer) ? other : null;
    }

    /** Returns whether a name was reported, because it is invalid or because two registries define it. */
    public boolean isReportedName(String name, Layer layer) {
        return reportedNames.contains(layer.prefixed(name));
    }

    /**
     * Returns the names of the codes that can replace a given code, as its registry writes them. Users' codes come
     * first.
     */
    public Collection<String> replacementsFor(Definition replaced) {
        Layer layer = replaced.definer();
        Set<String> ofUsers = new TreeSet<>();
        Set<String> builtIn = new TreeSet<>();
        for (Definition definition : byName.values()) {
            if (!definition.canReplace(replaced) || !definition.isKnownTo(layer)) {
                continue;
            }
            (definition.definer().isBuiltIn() ? builtIn : ofUsers).add(definition.nameIn(layer));
        }
        Set<String> names = new LinkedHashSet<>(ofUsers);
        names.addAll(builtIn);
        return names;
    }
}
