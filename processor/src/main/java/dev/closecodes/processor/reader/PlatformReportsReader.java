package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.Reports;
import dev.closecodes.processor.model.Reports.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a program on a platform sees if no code of the peer reaches it. */
final class PlatformReportsReader {

    private static final String REFUSED = "refused";
    private static final String NO_STATUS = "no-status";
    private static final String CONNECTION_LOST = "connection-lost";

    static final List<String> KEYS = List.of(REFUSED, NO_STATUS, CONNECTION_LOST);

    /** Some platforms report -1 instead of a code. */
    private static final Interval NUMBERS = new Interval(-1, Interval.TWO_BYTES.last());

    private final Problems problems;

    PlatformReportsReader(Problems problems) {
        this.problems = problems;
    }

    Reports read(@Nullable Fields fields) {
        return fields == null
                ? Reports.UNKNOWN
                : new Reports(report(fields, REFUSED), report(fields, NO_STATUS), report(fields, CONNECTION_LOST));
    }

    private @Nullable Report report(Fields fields, String key) {
        if (!fields.hasInteger(key)) {
            String text = fields.plainText(key, OneLine.MAX_LENGTH);
            return text == null ? null : new Report(null, text);
        }
        Located<Integer> number = fields.integer(key);
        if (number == null) {
            return null;
        }
        if (!NUMBERS.contains(number.value())) {
            problems.add(
                    ProblemId.CC006,
                    number.place(),
                    "`" + key + "` is " + number.value()
                            + ", but a program sees a number from " + NUMBERS.first() + " to "
                            + NUMBERS.last() + "; correct it, or write what happens as a sentence");
            return null;
        }
        return new Report(number.value(), null);
    }
}
