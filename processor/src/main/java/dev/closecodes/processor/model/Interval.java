package dev.closecodes.processor.model;

/** The codes from one number to another, both included: {@code 4100-4110}. */
public record Interval(int first, int last) {

    /** Tells whether a code lies between the two. */
    public boolean contains(int code) {
        return first <= code && code <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
