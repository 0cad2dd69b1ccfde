package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.model.CodeRange;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeConduct;
import java.util.List;
import java.util.Optional;

/**
 * One registry file as it was read, with nothing looked up yet.
 *
 * @param parents the registries that it extends
 * @param platforms the platforms that it lists
 * @param ranges rules for numbers without a name; only the protocol's registry has them
 * @param conducts what it says of ranges of codes
 * @param reserved the codes that it never uses
 * @param isWhole whether every one of its codes and parents could be read
 */
public record RegistryDocument(
        List<Parent> parents,
        List<Located<String>> platforms,
        List<CodeRange> ranges,
        List<RangeConduct> conducts,
        List<Located<Interval>> reserved,
        List<CodeEntry> codes,
        boolean isWhole) {

    /** Tells whether a second copy of the file would contradict the first. */
    public boolean speaksOfCodes() {
        return !codes.isEmpty() || !conducts.isEmpty();
    }

    /**
     * A registry that is extended.
     *
     * @param prefix put before the names of its codes, if there is one
     */
    public record Parent(Located<String> registry, Optional<Located<String>> prefix) {

        public String prefixOrNothing() {
            return prefix.map(Located::value).orElse("");
        }
    }
}
