package dev.closecodes.frame;

/**
 * An automaton without branches for the byte sequences of RFC 3629 section 4. It has nine states. The table has one row
 * for each value of a byte, a {@code long}. A state is the index of a bit in a row: the six bits from there are the
 * next state. So a step is one shift, and the row can be loaded before the previous step has finished.
 */
final class Utf8Automaton {

    /** Must be 0: a row is 0 where no next state is set. No byte changes this state. */
    static final int MALFORMED = 0;

    static final int COMPLETE = 6;

    private static final int ONE_MORE = 12;
    private static final int TWO_MORE = 18;
    private static final int THREE_MORE = 24;
    /** After E0: only A0-BF, because less would be an overlong form. */
    private static final int TWO_MORE_FROM_A0 = 30;
    /** After ED: only 80-9F, because more would be a surrogate. */
    private static final int TWO_MORE_TO_9F = 36;
    /** After F0: only 90-BF, because less would be an overlong form. */
    private static final int THREE_MORE_FROM_90 = 42;
    /** After F4: only 80-8F, because more would be above U+10FFFF. */
    private static final int THREE_MORE_TO_8F = 48;

    private static final long[] ROWS = rows();

    private Utf8Automaton() {}

    /** Returns the state after a byte in the lowest six bits. The other bits may stay, because a shift ignores them. */
    static long step(long state, byte next) {
        return ROWS[next & 0xFF] >>> state;
    }

    /** Returns the state after eight bytes, the first of which is in the lowest eight bits of {@code next}. */
    static long steps(long state, long next) {
        long now = ROWS[(int) next & 0xFF] >>> state;
        now = ROWS[(int) (next >>> 8) & 0xFF] >>> now;
        now = ROWS[(int) (next >>> 16) & 0xFF] >>> now;
        now = ROWS[(int) (next >>> 24) & 0xFF] >>> now;
        now = ROWS[(int) (next >>> 32) & 0xFF] >>> now;
        now = ROWS[(int) (next >>> 40) & 0xFF] >>> now;
        now = ROWS[(int) (next >>> 48) & 0xFF] >>> now;
        return ROWS[(int) (next >>> 56)] >>> now;
    }

    /** Returns the state in a result of {@link #step}, without the other bits. */
    static int state(long stepped) {
        return (int) stepped & 0x3F;
    }

    static boolean isComplete(long stepped) {
        return state(stepped) == COMPLETE;
    }

    private static long[] rows() {
        long[] rows = new long[256];
        allow(rows, COMPLETE, 0x00, 0x7F, COMPLETE);
        allow(rows, COMPLETE, 0xC2, 0xDF, ONE_MORE);
        allow(rows, COMPLETE, 0xE0, 0xE0, TWO_MORE_FROM_A0);
        allow(rows, COMPLETE, 0xE1, 0xEC, TWO_MORE);
        allow(rows, COMPLETE, 0xED, 0xED, TWO_MORE_TO_9F);
        allow(rows, COMPLETE, 0xEE, 0xEF, TWO_MORE);
        allow(rows, COMPLETE, 0xF0, 0xF0, THREE_MORE_FROM_90);
        allow(rows, COMPLETE, 0xF1, 0xF3, THREE_MORE);
        allow(rows, COMPLETE, 0xF4, 0xF4, THREE_MORE_TO_8F);
        allow(rows, TWO_MORE_FROM_A0, 0xA0, 0xBF, ONE_MORE);
        allow(rows, TWO_MORE_TO_9F, 0x80, 0x9F, ONE_MORE);
        allow(rows, THREE_MORE_FROM_90, 0x90, 0xBF, TWO_MORE);
        allow(rows, THREE_MORE_TO_8F, 0x80, 0x8F, TWO_MORE);
        allow(rows, THREE_MORE, 0x80, 0xBF, TWO_MORE);
        allow(rows, TWO_MORE, 0x80, 0xBF, ONE_MORE);
        allow(rows, ONE_MORE, 0x80, 0xBF, COMPLETE);
        return rows;
    }

    private static void allow(long[] rows, int state, int first, int last, int next) {
        for (int value = first; value <= last; value++) {
            rows[value] |= (long) next << state;
        }
    }
}
