package dev.closecodes.processor.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may send a code. */
public enum Sender {
    SERVER(Role.SERVER),
    CLIENT(Role.CLIENT),
    EITHER(null),
    /** For a code that has a name, but must not appear in a Close frame. */
    NOBODY(null);

    /** The sender of a code if neither the code nor its range sets it. */
    public static final Sender DEFAULT = EITHER;

    private final @Nullable Role only;

    Sender(@Nullable Role only) {
        this.only = only;
    }

    /** Returns the only endpoint that may send the code; null if both or none may send it. */
    public @Nullable Role only() {
        return only;
    }

    /** Returns the value of {@code sender} in a registry. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
