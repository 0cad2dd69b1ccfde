package dev.closecodes.processor.resolve;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.KeyValues;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.RangeRule;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.InputFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Combines a registry with the codes of the protocol, the registries that it extends, and the platforms that it lists.
 */
public final class Resolver {

    private final Problems problems;
    private final References references;

    /**
     * Creates a resolver.
     *
     * @param classPath the folder that contains the files of libraries
     */
    public Resolver(InputFolder classPath, Problems problems) {
        this.problems = problems;
        this.references = new References(classPath, problems);
    }

    /** Returns the codes of the protocol, without a registry. */
    public Resolution protocol() {
        return resolve(new Layers(references, problems), List.of(), List.of(), false);
    }

    /** Resolves the registry in a user's file; null if the file could not be read, which is reported. */
    public @Nullable Resolution resolve(InputFile file) {
        Layers layers = new Layers(references, problems);
        Layer own = layers.read(file);
        if (own == null) {
            return null;
        }
        PlatformLoader loader = new PlatformLoader(references, problems);
        List<Platform> platforms = loader.load(own);
        Set<SourceFile> files = new LinkedHashSet<>();
        files.add(file.source());
        files.addAll(loader.files());
        for (Layer ancestor : layers.ancestors(own)) {
            if (ancestor.file() != null) {
                files.add(ancestor.file().source());
            }
            // Nothing is generated for the platforms of an extended registry, but its aliases must match them.
            loader.load(ancestor);
        }
        return resolve(layers, List.copyOf(files), platforms, own.document().isStrict());
    }

    private Resolution resolve(Layers layers, List<SourceFile> files, List<Platform> platforms, boolean isStrict) {
        CodeTable table = new CodeTable(problems);
        RangeTable ranges = new RangeTable(problems);
        for (Layer layer : layers.parentsFirst()) {
            table.add(layer);
            ranges.add(layer);
        }
        List<NamedCode> codes = new ArrayList<>();
        for (Definition definition : table.valid()) {
            codes.add(code(definition, table, ranges));
        }
        Registry registry = new Registry(files, codes, ranges.ranges(), ranges.reserved(), platforms);
        return new Resolution(table, ranges, layers.isComplete() && table.isComplete(), isStrict, registry);
    }

    /** Returns a code with the values of its range, and with the name of its replacement in the generated API. */
    private static NamedCode code(Definition definition, CodeTable codes, RangeTable ranges) {
        RangeRule range = ranges.containing(definition.number());
        KeyValues keyValues = definition.keyValues().orElse(range == null ? new KeyValues() : range.keyValues());
        Located<Deprecation> deprecated = keyValues.find(CodeKey.DEPRECATED);
        Located<String> replacement =
                deprecated == null ? null : deprecated.value().replacement();
        if (deprecated != null && replacement != null) {
            Definition other = codes.find(replacement.value(), definition.definer());
            if (other != null) {
                Deprecation resolved = deprecated.value().replacedBy(other.constant());
                keyValues.put(CodeKey.DEPRECATED, new Located<>(resolved, deprecated.place()));
            }
        }
        return NamedCode.of(
                definition.entry().code(),
                definition.entry().name(),
                definition.definer().prefix(),
                keyValues);
    }
}
