package dev.closecodes.processor.model;

import java.util.Locale;

/** The state of a code in IANA's Close Code Number Registry. */
public enum Iana {
    PENDING,
    REGISTERED;

    /** Returns the value of {@code iana} in a registry. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
