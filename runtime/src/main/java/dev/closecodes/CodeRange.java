package dev.closecodes;

/** The ranges that section 7.4.2 divides the 16-bit close codes into. Together they cover 0-65535. */
public enum CodeRange {
    /** 0-999: never used. */
    UNUSED(0, 999, "not used"),
    /** 1000-2999: the protocol, its revisions and its public extensions. */
    PROTOCOL(1000, 2999, "protocol"),
    /** 3000-3999: libraries, frameworks and applications, registered with IANA, first come first served. */
    REGISTERED(3000, 3999, "registered with IANA"),
    /** 4000-4999: private use, by agreement between the two ends. */
    PRIVATE_USE(4000, 4999, "private use"),
    /** 5000-65535: fits the two bytes of the wire, but section 11.7 ends the codes at 4999. */
    UNDEFINED(5000, 65535, "undefined");

    private final int first;
    private final int last;
    private final String description;

    CodeRange(int first, int last, String description) {
        this.first = first;
        this.last = last;
        this.description = description;
    }

    /**
     * The lowest code of the range.
     *
     * @return a number from 0 to 65535
     */
    public int first() {
        return first;
    }

    /**
     * The highest code of the range.
     *
     * @return a number from 0 to 65535, not below {@link #first()}
     */
    public int last() {
        return last;
    }

    /**
     * What the range is for, in a word or two that fit in a log line.
     *
     * @return for example {@code private use}
     */
    public String description() {
        return description;
    }

    /**
     * Tells whether a code lies in this range.
     *
     * @param code any number
     * @return true from {@link #first()} to {@link #last()}, both included
     */
    public boolean contains(int code) {
        return first <= code && code <= last;
    }

    /**
     * Finds the range of a code.
     *
     * @param code a close code, 0-65535
     * @return the one range that contains it
     * @throws IllegalArgumentException if the number does not fit the two bytes that a close code has on the wire
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
