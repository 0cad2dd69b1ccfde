package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.List;

/** Writes statements that return whether a number is in a set of codes. */
final class Membership {

    private static final Interval PROTOCOL_CODES = Registry.PROTOCOL_CODES;

    /** With more ranges than this, a bit mask is shorter than comparisons. */
    private static final int MAX_COMPARISONS = 2;

    private Membership() {}

    /**
     * Returns the body of a method. A set of a few ranges needs only comparisons. Any other set needs a bit mask for
     * the codes of the protocol.
     *
     * @param code the name of the parameter
     */
    static CodeBlock of(CodeSet codes, String code) {
        if (codes.intervals().size() <= MAX_COMPARISONS) {
            return CodeBlock.builder()
                    .addStatement("return $L", comparisons(codes, code))
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("int bit = $L - $L", code, PROTOCOL_CODES.first())
                .add("// Bit n is code $L + n: $L.\n", PROTOCOL_CODES.first(), codes.within(PROTOCOL_CODES))
                .beginControlFlow("if (bit >>> 4 == 0)")
                .addStatement("return (($L >>> bit) & 1) != 0", Literal.bits(codes.mask(PROTOCOL_CODES)))
                .endControlFlow()
                .addStatement("return $L", comparisons(outside(codes), code))
                .build();
    }

    /** Returns the codes without those of the protocol, or with all of those if this joins two ranges to one. */
    private static CodeSet outside(CodeSet codes) {
        boolean joins = codes.contains(PROTOCOL_CODES.first() - 1) && codes.contains(PROTOCOL_CODES.last() + 1);
        return joins ? codes.with(PROTOCOL_CODES) : codes.without(PROTOCOL_CODES);
    }

    /** Returns an expression that compares a number with the ends of each range of a set. */
    static CodeBlock comparisons(CodeSet codes, String code) {
        List<Interval> intervals = codes.intervals();
        List<CodeBlock> comparisons = new ArrayList<>();
        for (Interval interval : intervals) {
            CodeBlock comparison = comparison(interval, code);
            comparisons.add(
                    intervals.size() > 1 && interval.first() < interval.last()
                            ? CodeBlock.of("($L)", comparison)
                            : comparison);
        }
        return comparisons.isEmpty() ? CodeBlock.of("false") : CodeBlock.join(comparisons, "$W|| ");
    }

    private static CodeBlock comparison(Interval interval, String code) {
        if (interval.equals(Interval.TWO_BYTES)) {
            return CodeBlock.of("$L >>> 16 == 0", code);
        }
        return interval.first() == interval.last()
                ? CodeBlock.of("$L == $L", code, interval.first())
                : CodeBlock.of("$1L >= $2L && $1L <= $3L", code, interval.first(), interval.last());
    }
}
