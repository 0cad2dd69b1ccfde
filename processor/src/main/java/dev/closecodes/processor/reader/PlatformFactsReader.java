package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.Constant;
import dev.closecodes.processor.model.NamingStyle;
import dev.closecodes.processor.model.NamingStyle.LetterCase;
import dev.closecodes.processor.model.Platform.PrivateCodes;
import dev.closecodes.processor.model.Platform.PrivateCodes.Support;
import dev.closecodes.processor.model.Platform.ReasonLimit;
import dev.closecodes.processor.model.Platform.ReasonLimit.OverLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a platform file says about names and codes in general. */
final class PlatformFactsReader {

    private static final String CASE = "case";
    private static final String PREFIX = "prefix";
    private static final String SUFFIX = "suffix";
    private static final String SUPPORT = "support";
    private static final String EXPRESSION = "expression";
    private static final String NOTE = "note";
    private static final String MAX_BYTES = "max-bytes";
    private static final String OVER_LIMIT = "over-limit";

    static final List<String> NAMING_KEYS = List.of(CASE, PREFIX, SUFFIX);
    static final List<String> PRIVATE_KEYS = List.of(SUPPORT, EXPRESSION, NOTE);
    static final List<String> REASON_KEYS = List.of(MAX_BYTES, OVER_LIMIT);

    private final Problems problems;

    PlatformFactsReader(Problems problems) {
        this.problems = problems;
    }

    NamingStyle naming(@Nullable Fields fields) {
        return fields == null
                ? NamingStyle.PLAIN
                : new NamingStyle(
                        valueOr(fields.choice(CASE, LetterCase.values()), LetterCase.UPPER_SNAKE),
                        partOfName(fields, PREFIX),
                        partOfName(fields, SUFFIX));
    }

    private String partOfName(Fields fields, String key) {
        Located<String> part = fields.text(key, Constant.MAX_LENGTH);
        if (part == null) {
            return "";
        }
        boolean startsWithDigit = part.value().charAt(0) >= '0' && part.value().charAt(0) <= '9';
        if (hasOnlyNameCharacters(part.value()) && (key.equals(SUFFIX) || !startsWithDigit)) {
            return part.value();
        }
        problems.add(
                ProblemId.CC014,
                part.place(),
                "`" + key + "` cannot be " + Quote.of(part.value())
                        + "; use only ASCII letters, digits, _ and $, and start a prefix with no digit");
        return "";
    }

    private static boolean hasOnlyNameCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '$') {
                return false;
            }
        }
        return true;
    }

    PrivateCodes privateCodes(@Nullable Fields fields) {
        if (fields == null) {
            return PrivateCodes.UNKNOWN;
        }
        Located<Support> support = fields.requiredChoice(SUPPORT, Support.values());
        Located<String> expression = fields.text(EXPRESSION, OneLine.MAX_LENGTH);
        checkExpression(fields, support, expression);
        return new PrivateCodes(
                valueOr(support, Support.NUMBER),
                expression == null ? null : expression.value(),
                fields.plainText(NOTE, OneLine.MAX_LENGTH));
    }

    private void checkExpression(
            Fields fields, @Nullable Located<Support> support, @Nullable Located<String> expression) {
        Place place = fields.placeOf(EXPRESSION);
        if (support != null && support.value() == Support.NONE && place != null) {
            problems.add(
                    ProblemId.CC030,
                    place,
                    "with `" + SUPPORT + ": " + Support.NONE + "` there is no `" + EXPRESSION
                            + "`; remove one of the two");
        } else if (support != null && support.value() != Support.NONE) {
            fields.requireOneOf(List.of(EXPRESSION));
        }
        if (expression != null && !expression.value().contains(PrivateCodes.CODE)) {
            problems.add(
                    ProblemId.CC006,
                    expression.place(),
                    "`" + EXPRESSION + "` is " + Quote.of(expression.value()) + ", but must contain "
                            + PrivateCodes.CODE + ", which the number replaces");
        }
    }

    ReasonLimit reasonLimit(@Nullable Fields fields) {
        if (fields == null) {
            return ReasonLimit.UNKNOWN;
        }
        Located<Integer> maxBytes = fields.integer(MAX_BYTES);
        if (maxBytes != null && maxBytes.value() < 0) {
            problems.add(
                    ProblemId.CC006,
                    maxBytes.place(),
                    "`" + MAX_BYTES + "` is `" + maxBytes.value()
                            + "`, but cannot be negative; write 0 if the platform cannot send a reason text");
        }
        Located<OverLimit> overLimit = fields.choice(OVER_LIMIT, OverLimit.values());
        return new ReasonLimit(
                maxBytes == null ? null : maxBytes.value(), overLimit == null ? null : overLimit.value());
    }

    private static <T> T valueOr(@Nullable Located<T> located, T defaultValue) {
        return located == null ? defaultValue : located.value();
    }
}
