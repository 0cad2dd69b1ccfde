package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code reasons}: fixed reason texts with their descriptions. */
final class ReasonsReader {

    /** A key of this length fits in a Close frame, and the name of its constant is not too long. */
    private static final int MAX_KEY_LENGTH = 100;

    private final Values values;
    private final Problems problems;

    ReasonsReader(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    @Nullable
    Located<List<ReasonKey>> read(Fields fields) {
        List<ReasonKey> reasons = new ArrayList<>();
        for (Mapping.Entry entry : fields.map(CodeKey.REASONS)) {
            Located<String> key = entry.key();
            Located<String> description = OneLine.of(
                    values.text("the description of " + Quote.of(key.value()), entry.value(), OneLine.MAX_LENGTH));
            if (!isValid(key.value())) {
                problems.add(
                        ProblemId.CC014,
                        key.place(),
                        Quote.of(key.value())
                                + " cannot be the key of a reason; a key starts with an ASCII letter or digit,"
                                + " followed by ASCII letters, digits, spaces (not at the end) and . _ : / -, at most "
                                + MAX_KEY_LENGTH + " characters");
            } else if (description != null) {
                reasons.add(new ReasonKey(key, description.value()));
            }
        }
        Place place = fields.placeOf(CodeKey.REASONS);
        return place == null ? null : new Located<>(List.copyOf(reasons), place);
    }

    private static boolean isValid(String key) {
        if (key.isEmpty()
                || key.length() > MAX_KEY_LENGTH
                || !isLetterOrDigit(key.charAt(0))
                || key.charAt(key.length() - 1) == ' ') {
            return false;
        }
        for (int i = 1; i < key.length(); i++) {
            if (!isLetterOrDigit(key.charAt(i)) && " ._:/-".indexOf(key.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
