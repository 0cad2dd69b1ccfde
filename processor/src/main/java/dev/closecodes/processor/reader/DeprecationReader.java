package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Deprecation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code deprecated}, which codes and names on a platform have. */
final class DeprecationReader {

    private static final String SINCE = "since";
    private static final String REPLACEMENT = "replacement";
    private static final String REASON = "reason";

    static final List<String> KEYS = List.of(SINCE, REPLACEMENT, REASON);

    private DeprecationReader() {}

    /** Reads the key of a map; null if it is missing or its value was reported as a problem. */
    static @Nullable Located<Deprecation> read(Fields parent) {
        Fields fields = parent.part(CodeKey.DEPRECATED, KEYS);
        if (fields == null) {
            return null;
        }
        Located<String> reason = OneLine.of(fields.text(REASON, OneLine.MAX_LENGTH));
        Deprecation deprecation = new Deprecation(
                fields.plainText(SINCE, CodeReader.MAX_VERSION_LENGTH),
                fields.name(REPLACEMENT, "the name to use instead"),
                reason == null ? null : reason.value());
        return new Located<>(deprecation, fields.place());
    }
}
