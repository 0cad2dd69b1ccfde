package dev.closecodes.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Returns the codes that it passes on. */
    public CodeSet codes() {
        return CodeSet.of(unchanged);
    }

    /** Returns whether it passes a code on unchanged. */
    public boolean passesOn(int code) {
        return contains(unchanged, code);
    }

    /** Returns the code that it passes on for a code, which may be the same; null if it refuses the code. */
    public @Nullable Integer result(int code) {
        if (passesOn(code)) {
            return code;
        }
        for (Rewrite rewrite : rewrites) {
            if (contains(rewrite.codes(), code)) {
                return rewrite.as();
            }
        }
        return null;
    }

    private static boolean contains(List<Interval> intervals, int code) {
        for (Interval interval : intervals) {
            if (interval.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static int count(List<Interval> intervals) {
        int codes = 0;
        for (Interval interval : intervals) {
            codes += interval.size();
        }
        return codes;
    }
}
