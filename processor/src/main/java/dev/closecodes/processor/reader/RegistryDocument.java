package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registry file that was read. The files that it refers to are not read yet.
 *
 * @param parents the registries that it extends
 * @param platforms the platforms that it lists, by id or file
 * @param ranges the values that it sets for ranges of codes
 * @param reserved the numbers that must not be used
 * @param isStrict whether warnings about it are errors
 * @param isComplete whether all of its codes and parents could be read
 */
public record RegistryDocument(
        List<Parent> parents,
        List<Located<String>> platforms,
        List<RangeRule> ranges,
        List<Located<Interval>> reserved,
        List<CodeEntry> codes,
        boolean isStrict,
        boolean isComplete) {

    /**
     * A registry that is extended.
     *
     * @param prefix put before the names of its codes; null if none is given
     */
    public record Parent(Located<String> registry, @Nullable Located<String> prefix) {

        /** Returns the prefix; empty if none is given. */
        public String prefixOrEmpty() {
            return prefix == null ? "" : prefix.value();
        }
    }

    /** Returns whether the registry has codes or ranges. If so, it must not be extended with two prefixes. */
    public boolean mentionsCodes() {
        return !codes.isEmpty() || !ranges.isEmpty();
    }
}
