package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.CodeRange;
import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.NamedCode;
import java.util.List;

/**
 * One registry file as it was read, with nothing looked up yet.
 *
 * @param parents the registries that it extends
 * @param platforms the ids of the platforms that it lists
 * @param ranges rules for numbers without a name; only the protocol's registry has them
 */
record RegistryDocument(
        List<Located<String>> parents,
        List<Located<String>> platforms,
        List<CodeRange> ranges,
        List<NamedCode> codes) {}
