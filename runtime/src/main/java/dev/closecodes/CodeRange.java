package dev.closecodes;

/** A range of close codes (section 7.4.2). Each number from 0 to 65535 is in exactly one range. */
public enum CodeRange {
    /** 0-999: not used. */
    UNUSED(0, 999, "not used"),
    /** 1000-2999: for the protocol, its future revisions and its public extensions. */
    PROTOCOL(1000, 2999, "protocol"),
    /** 3000-3999: for libraries, frameworks and applications, registered with IANA (First Come First Served). */
    REGISTERED(3000, 3999, "range of IANA registrations"),
    /** 4000-4999: for private use, by agreement between client and server; not registered. */
    PRIVATE_USE(4000, 4999, "private use"),
    /**
     * 5000-65535: not defined. The numbers fit in the two bytes of a close code, but section 11.7 defines codes only up
     * to 4999.
     */
    UNDEFINED(5000, 65535, "undefined");

    private final int first;
    private final int last;
    private final String description;

    CodeRange(int first, int last, String description) {
        this.first = first;
        this.last = last;
        this.description = description;
    }

    /** {@return the lowest code of the range, 0-65535} */
    public int first() {
        return first;
    }

    /** {@return the highest code of the range, 0-65535} */
    public int last() {
        return last;
    }

    /** {@return a short description of the range for logs, for example {@code private use}} */
    public String description() {
        return description;
    }

    /**
     * Returns whether this range contains a code.
     *
     * @param code any number
     * @return {@code true} if the number is from {@link #first()} to {@link #last()}, both inclusive
     */
    public boolean contains(int code) {
        return first <= code && code <= last;
    }

    /**
     * Returns the range that contains a code.
     *
     * @param code a close code, 0-65535
     * @return the range of the code
     * @throws IllegalArgumentException if the code is not 0-65535
     */
    public static CodeRange of(int code) {
        if (code >>> 16 != 0) {
            throw new IllegalArgumentException("A close code is 0-65535, not " + code);
        }
        if (code < 1000) {
            return UNUSED;
        }
        if (code < 3000) {
            return PROTOCOL;
        }
        if (code < 4000) {
            return REGISTERED;
        }
        return code < 5000 ? PRIVATE_USE : UNDEFINED;
    }
}
