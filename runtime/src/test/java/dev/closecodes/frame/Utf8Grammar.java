package dev.closecodes.frame;

import java.util.List;

/**
 * The grammar of RFC 3629, section 4, as it stands there: a byte sequence is UTF-8 if it is made of these rows, and can
 * still become UTF-8 if it is made of these rows and the start of one.
 */
final class Utf8Grammar {

    /** What a sequence is so far. */
    enum Verdict {
        COMPLETE,
        INSIDE,
        MALFORMED
    }

    private record Range(int first, int last) {

        boolean contains(byte value) {
            return (value & 0xFF) >= first && (value & 0xFF) <= last;
        }
    }

    private record Row(List<Range> ranges) {

        Row(Range... ranges) {
            this(List.of(ranges));
        }

        /** How many bytes agree with this row. */
        int agreement(byte[] bytes, int from, int to) {
            int agreeing = 0;
            while (agreeing < ranges.size()
                    && from + agreeing < to
                    && ranges.get(agreeing).contains(bytes[from + agreeing])) {
                agreeing++;
            }
            return agreeing;
        }
    }

    private static final Range TAIL = new Range(0x80, 0xBF);

    private static final List<Row> ROWS = List.of(
            // UTF8-1
            new Row(new Range(0x00, 0x7F)),
            // UTF8-2
            new Row(new Range(0xC2, 0xDF), TAIL),
            // UTF8-3
            new Row(new Range(0xE0, 0xE0), new Range(0xA0, 0xBF), TAIL),
            new Row(new Range(0xE1, 0xEC), TAIL, TAIL),
            new Row(new Range(0xED, 0xED), new Range(0x80, 0x9F), TAIL),
            new Row(new Range(0xEE, 0xEF), TAIL, TAIL),
            // UTF8-4
            new Row(new Range(0xF0, 0xF0), new Range(0x90, 0xBF), TAIL, TAIL),
            new Row(new Range(0xF1, 0xF3), TAIL, TAIL, TAIL),
            new Row(new Range(0xF4, 0xF4), new Range(0x80, 0x8F), TAIL, TAIL));

    private Utf8Grammar() {}

    static Verdict verdict(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = 0;
            for (Row row : ROWS) {
                int agreement = row.agreement(bytes, at, to);
                if (agreement == row.ranges().size()) {
                    length = agreement;
                } else if (agreement == to - at) {
                    return Verdict.INSIDE;
                }
            }
            if (length == 0) {
                return Verdict.MALFORMED;
            }
            at += length;
        }
        return Verdict.COMPLETE;
    }

    /** The state of a {@link Utf8} check in the words of this grammar. */
    static Verdict of(int state) {
        return switch (state) {
            case Utf8.COMPLETE -> Verdict.COMPLETE;
            case Utf8.MALFORMED -> Verdict.MALFORMED;
            default -> Verdict.INSIDE;
        };
    }
}
