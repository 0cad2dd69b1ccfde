package dev.closecodes.processor.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A set of codes. */
public final class CodeSet {

    private final BitSet codes = new BitSet();

    /** Adds a code, or removes it. */
    void set(int code, boolean isMember) {
        codes.set(code, isMember);
    }

    void addAll(Interval interval) {
        codes.set(interval.first(), interval.last() + 1);
    }

    /** Returns a set of the codes in some intervals. */
    public static CodeSet of(List<Interval> intervals) {
        CodeSet set = new CodeSet();
        for (Interval interval : intervals) {
            set.addAll(interval);
        }
        return set;
    }

    public boolean contains(int code) {
        return code >= 0 && codes.get(code);
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /** Returns the codes of this set that are in an interval. */
    public CodeSet within(Interval interval) {
        CodeSet common = new CodeSet();
        common.addAll(interval);
        common.codes.and(codes);
        return common;
    }

    /** Returns the codes of this set and of an interval. */
    public CodeSet with(Interval interval) {
        CodeSet all = new CodeSet();
        all.codes.or(codes);
        all.addAll(interval);
        return all;
    }

    /** Returns the codes of this set that are not in an interval. */
    public CodeSet without(Interval interval) {
        CodeSet rest = with(interval);
        rest.codes.clear(interval.first(), interval.last() + 1);
        return rest;
    }

    /** Returns the longest intervals whose codes are all in this set, in ascending order. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int first = codes.nextSetBit(0); first >= 0; ) {
            int end = codes.nextClearBit(first);
            intervals.add(new Interval(first, end - 1));
            first = codes.nextSetBit(end);
        }
        return intervals;
    }

    /** Returns the codes of this set in an interval of at most 16 codes, as a bit mask: bit n is the nth code. */
    public int mask(Interval interval) {
        int mask = 0;
        for (int code = interval.first(); code <= interval.last(); code++) {
            mask |= contains(code) ? 1 << (code - interval.first()) : 0;
        }
        return mask;
    }

    /** Returns the codes as masks by block of 64 codes: bit n of block b is the code 64 * b + n. */
    public Map<Integer, Long> blocks() {
        Map<Integer, Long> blocks = new TreeMap<>();
        long[] words = codes.toLongArray();
        for (int block = 0; block < words.length; block++) {
            if (words[block] != 0) {
                blocks.put(block, words[block]);
            }
        }
        return blocks;
    }

    /** Returns the codes of this set that are in consecutive blocks. */
    public CodeSet blocks(int first, int last) {
        return within(new Interval(first << 6, (last << 6) + 63));
    }

    /** Returns the codes as text, for example {@code 1000-1003, 1010}. */
    @Override
    public String toString() {
        StringJoiner list = new StringJoiner(", ");
        for (Interval interval : intervals()) {
            list.add(interval.toString());
        }
        return list.toString();
    }
}
