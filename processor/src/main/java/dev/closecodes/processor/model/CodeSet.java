package dev.closecodes.processor.model;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** A set of codes, as bit masks and in words. */
public final class CodeSet {

    private static final int FIRST_PROTOCOL_CODE = 1000;

    private final TreeSet<Integer> codes;

    public CodeSet(Collection<Integer> codes) {
        this.codes = new TreeSet<>(codes);
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /** The mask of the protocol's codes in the set: bit n stands for 1000 + n. */
    public int protocolMask() {
        int mask = 0;
        for (int code : codes.headSet(FIRST_PROTOCOL_CODE + 16)) {
            mask |= 1 << (code - FIRST_PROTOCOL_CODE);
        }
        return mask;
    }

    /** The whole set, 64 codes to a block: bit n of block b stands for 64 b + n. */
    public Map<Integer, Long> blocks() {
        Map<Integer, Long> blocks = new TreeMap<>();
        for (int code : codes) {
            blocks.merge(code >>> 6, 1L << code, (a, b) -> a | b);
        }
        return blocks;
    }

    /** The codes of some blocks in a row. */
    public CodeSet blocks(int first, int last) {
        return new CodeSet(codes.subSet(first << 6, (last + 1) << 6));
    }

    /** The codes in words: {@code 1000-1003, 1010}. */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        Iterator<Integer> rest = codes.iterator();
        while (rest.hasNext()) {
            int first = rest.next();
            int last = first;
            while (codes.contains(last + 1)) {
                last = rest.next();
            }
            words.add(new Interval(first, last).toString());
        }
        return words.toString();
    }
}
