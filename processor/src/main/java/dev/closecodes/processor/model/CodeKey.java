package dev.closecodes.processor.model;

import static dev.closecodes.processor.model.EntryKind.BUILT_IN;
import static dev.closecodes.processor.model.EntryKind.CODE;
import static dev.closecodes.processor.model.EntryKind.LOCAL_CODE;
import static dev.closecodes.processor.model.EntryKind.RANGE;
import static dev.closecodes.processor.model.EntryKind.REFINEMENT;

import dev.closecodes.processor.diagnostic.ProblemId;
import java.util.ArrayList;
import java.util.List;

/**
 * A key of a code. A key is declared only here: its name, the type of its value, and the entries that may have it. The
 * reader, the rules for refinements and the lists in messages all use these declarations, in this order.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // KeyValues returns values of this type.
public final class CodeKey<T> {

    private static final List<CodeKey<?>> ALL = new ArrayList<>();

    public static final CodeKey<Integer> NUMBER = key("code", CODE, LOCAL_CODE, BUILT_IN);
    public static final CodeKey<String> NAME = key("name", CODE, LOCAL_CODE, BUILT_IN);
    public static final CodeKey<String> DESCRIPTION = key("description", CODE, LOCAL_CODE, BUILT_IN, REFINEMENT);
    public static final CodeKey<String> MESSAGE = key("message", CODE, REFINEMENT);
    public static final CodeKey<Sender> SENDER = key("sender", CODE, BUILT_IN, RANGE);
    public static final CodeKey<Reconnect> RECONNECT = key("reconnect", CODE, LOCAL_CODE, BUILT_IN, RANGE, REFINEMENT);
    public static final CodeKey<Aliases> ALIASES = key("aliases", CODE, LOCAL_CODE, REFINEMENT);
    public static final CodeKey<String> SINCE = key("since", CODE, LOCAL_CODE);
    public static final CodeKey<Deprecation> DEPRECATED = key("deprecated", CODE, LOCAL_CODE);
    public static final CodeKey<Boolean> LOCAL = key("local", CODE, LOCAL_CODE, BUILT_IN);
    public static final CodeKey<List<ReasonKey>> REASONS = key("reasons", CODE);
    public static final CodeKey<Iana> IANA = key("iana", CODE, LOCAL_CODE);
    public static final CodeKey<List<ProblemId>> ALLOW = key("allow", CODE, LOCAL_CODE, REFINEMENT);
    public static final CodeKey<String> REFERENCE = key("reference", BUILT_IN);

    private final String key;
    private final List<EntryKind> entries;

    private CodeKey(String key, List<EntryKind> entries) {
        this.key = key;
        this.entries = entries;
    }

    private static <T> CodeKey<T> key(String key, EntryKind... entries) {
        CodeKey<T> declared = new CodeKey<>(key, List.of(entries));
        ALL.add(declared);
        return declared;
    }

    /** Returns the keys that entries of one kind may have, in the order in which messages list them. */
    public static List<CodeKey<?>> of(EntryKind kind) {
        List<CodeKey<?>> keys = new ArrayList<>();
        for (CodeKey<?> key : ALL) {
            if (key.isAllowedIn(kind)) {
                keys.add(key);
            }
        }
        return keys;
    }

    public boolean isAllowedIn(EntryKind kind) {
        return entries.contains(kind);
    }

    /** Returns whether the key only identifies a code. */
    public boolean isIdentity() {
        return this == NUMBER || this == NAME;
    }

    /** Returns the key as it is written in a registry. */
    @Override
    public String toString() {
        return key;
    }
}
