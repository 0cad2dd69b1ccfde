package dev.closecodes.processor.model;

import java.util.List;

/**
 * What a platform does with codes in one direction: those that it receives, or those that it sends. It refuses a code
 * that is in neither list.
 *
 * @param unchanged the codes that it passes on
 * @param rewrites the codes for which it passes on another one
 */
public record CodeHandling(List<Interval> unchanged, List<Rewrite> rewrites) {

    /** Codes for which a platform passes on another code. */
    public record Rewrite(List<Interval> codes, int as) {}

    /** Returns whether the platform file has this direction. */
    public boolean isKnown() {
        return !unchanged.isEmpty() || !rewrites.isEmpty();
    }

    /** Returns whether the platform passes on something for each number of two bytes. No code is in two lists. */
    public boolean refusesNone() {
        int codes = count(unchanged);
        for (Rewrite rewrite : rewrites) {
            codes += count(rewrite.codes());
        }
        return codes == Interval.TWO_BYTES.size();
    }

    private static int count(List<Interval> intervals) {
        int codes = 0;
        for (Interval interval : intervals) {
            codes += interval.size();
        }
        return codes;
    }
}
