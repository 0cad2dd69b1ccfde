package dev.closecodes.frame;

import java.util.List;

/**
 * The grammar of RFC 3629 section 4. A byte sequence is UTF-8 if it consists of these rows. It is the start of a UTF-8
 * sequence if it consists of these rows and the start of a row.
 */
final class Utf8Grammar {

    /** The result of checking a sequence. INSIDE: it ends inside a character. */
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

        /** Returns the number of bytes that match this row. */
        int matching(byte[] bytes, int from, int to) {
            int count = 0;
            while (count < ranges.size()
                    && from + count < to
                    && ranges.get(count).contains(bytes[from + count])) {
                count++;
            }
            return count;
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
                int matching = row.matching(bytes, at, to);
                if (matching == row.ranges().size()) {
                    length = matching;
                } else if (matching == to - at) {
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

    /** Converts a state of {@link Utf8}. */
    static Verdict of(int state) {
        return switch (state) {
            case Utf8.COMPLETE -> Verdict.COMPLETE;
            case Utf8.MALFORMED -> Verdict.MALFORMED;
            default -> Verdict.INSIDE;
        };
    }
}
