package dev.closecodes.processor.model;

/** The codes from one number to another, both included: {@code 4100-4110}. */
public record Interval(int first, int last) {

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
