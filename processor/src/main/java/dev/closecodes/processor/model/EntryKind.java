package dev.closecodes.processor.model;

/** The kinds of entries that have keys of codes. */
public enum EntryKind {
    /** A code in a user's registry. */
    CODE,
    /** A code in a user's registry that is never sent. */
    LOCAL_CODE,
    /** A code in a registry that comes with closecodes. */
    BUILT_IN,
    /** A range, whose values apply to the codes in it that do not set their own. */
    RANGE,
    /** A change of an inherited code, without the keys that identify the code. */
    REFINEMENT
}
