package dev.closecodes.processor.model;

import java.util.BitSet;
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
        for (int first = codes.nextSetBit(0); first >= 0; ) {
            int end = codes.nextClearBit(first);
            list.add(new Interval(first, end - 1).toString());
            first = codes.nextSetBit(end);
        }
        return list.toString();
    }
}
