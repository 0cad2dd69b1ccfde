package dev.closecodes.processor.model;

/** The codes from one number to another, both included: {@code 4100-4110}. */
public record Interval(int first, int last) {

    /** The numbers that a Close frame can contain. */
    public static final Interval TWO_BYTES = new Interval(0, 0xFFFF);

    /** Returns how many codes are in the interval. */
    int size() {
        return last - first + 1;
    }

    /** Returns whether a code is in the interval. */
    public boolean contains(int code) {
        return first <= code && code <= last;
    }

    public boolean contains(Interval other) {
        return contains(other.first) && contains(other.last);
    }

    public boolean overlaps(Interval other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
