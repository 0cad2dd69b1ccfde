package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Listing;
import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.Suggestion;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.yaml.CoreSchema;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlNode.Scalar;
import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads nodes as values. Each method returns null if the node does not have such a value, which is reported. */
final class Values {

    /** The largest number of digits that always fits in an int. */
    private static final int MAX_DIGITS = 9;

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a text that is not blank.
     *
     * @param name the name of the value in messages
     */
    @Nullable
    Located<String> text(String name, YamlNode node) {
        boolean isQuotable = node instanceof Scalar scalar
                && scalar.kind() != Kind.TEXT
                && !scalar.text().isEmpty();
        return name(name, node, isQuotable ? "text; put it in quotes" : "text");
    }

    /**
     * Reads a text that is not blank and that is the name of something. A number in quotes would not be one.
     *
     * @param wanted what it is the name of, for messages
     */
    @Nullable
    Located<String> name(String name, YamlNode node, String wanted) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && !scalar.text().isBlank()) {
            return new Located<>(scalar.text(), scalar.place());
        }
        refuse(name, node, wanted);
        return null;
    }

    /** Reads a text that may be empty or blank. */
    @Nullable
    Located<String> exactText(String name, YamlNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return new Located<>(scalar.text(), scalar.place());
        }
        boolean isNull = node instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
        refuse(name, node, isNull ? "text; write \"\" for no text, or remove the key" : "text; put it in quotes");
        return null;
    }

    @Nullable
    Located<String> text(String name, YamlNode node, int maxLength) {
        Located<String> text = text(name, node);
        if (text == null || text.value().length() <= maxLength) {
            return text;
        }
        problems.add(
                ProblemId.CC022,
                text.place(),
                name + " has " + text.value().length() + " characters, but can have at most " + maxLength);
        return null;
    }

    @Nullable
    Located<Integer> integer(String name, YamlNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.INTEGER) {
            if (scalar.text().length() <= MAX_DIGITS) {
                return new Located<>(Integer.valueOf(scalar.text()), scalar.place());
            }
            refuse(name, node, "a number with at most " + MAX_DIGITS + " digits");
            return null;
        }
        refuse(name, node, "a whole number in plain decimal digits, such as 4001, without quotes");
        return null;
    }

    /** Reads the number of a code. It can be outside the numbers that a registry can define. */
    @Nullable
    Located<Integer> code(String name, YamlNode node) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.INTEGER
                && scalar.text().length() > MAX_DIGITS) {
            problems.add(ProblemId.CC011, scalar.place(), UserCodes.refusal(Quote.of(scalar.text())));
            return null;
        }
        return integer(name, node);
    }

    @Nullable
    Located<Boolean> flag(String name, YamlNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return new Located<>(scalar.text().equalsIgnoreCase("true"), scalar.place());
        }
        boolean isQuoted = node instanceof Scalar scalar && CoreSchema.kind(scalar.text()) == Kind.BOOLEAN;
        refuse(name, node, isQuoted ? "true or false, without quotes" : "true or false");
        return null;
    }

    <T> @Nullable Located<T> choice(String name, YamlNode node, List<T> choices) {
        List<String> known = new ArrayList<>();
        for (T choice : choices) {
            if (node instanceof Scalar scalar && choice.toString().equals(scalar.text())) {
                return new Located<>(choice, scalar.place());
            }
            known.add(choice.toString());
        }
        if (!(node instanceof Scalar scalar) || scalar.text().isBlank()) {
            refuse(name, node, "one of " + Listing.of(known, "or"));
            return null;
        }
        problems.add(
                ProblemId.CC008,
                scalar.place(),
                name + " cannot be " + Quote.of(scalar.text()) + "; " + Suggestion.forName(scalar.text(), known));
        return null;
    }

    @Nullable
    Located<Interval> interval(String name, YamlNode node) {
        if (node instanceof Scalar scalar
                && (scalar.kind() == Kind.INTEGER || scalar.text().indexOf('-') > 0)) {
            String[] ends = scalar.text().split("-", -1);
            if (ends.length <= 2 && isNumber(ends[0]) && isNumber(ends[ends.length - 1])) {
                Interval interval = new Interval(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
                if (interval.first() <= interval.last()) {
                    return new Located<>(interval, scalar.place());
                }
                refuse(name, node, interval.last() + "-" + interval.first() + ", with the smaller code first");
                return null;
            }
        }
        refuse(name, node, "a code such as 4001 or a range such as 4100-4110, without quotes");
        return null;
    }

    private static boolean isNumber(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        boolean startsWithZero = digits.startsWith("0") && digits.length() > 1;
        return !digits.isEmpty() && digits.length() <= MAX_DIGITS && !startsWithZero;
    }

    /** Reports a value of the wrong kind, unless the node was reported before. */
    void refuse(String name, YamlNode node, String wanted) {
        if (!isRefused(node)) {
            problems.add(ProblemId.CC006, node.place(), name + " is " + node.describe() + ", but must be " + wanted);
        }
    }

    /** Returns whether a node was reported before and must not be reported again. */
    static boolean isRefused(YamlNode node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.REFUSED;
    }
}
