package dev.closecodes.processor.resolve;

import dev.closecodes.processor.check.CodeRules;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.reader.RegistryFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what a registry refers to: the protocol's codes, the registries extended, the platforms listed. */
public final class RegistryLoader {

    private final Problems problems;
    private final References references;

    /**
     * Prepares to load.
     *
     * @param classPath where registries of libraries are found
     */
    public RegistryLoader(RegistryFolder classPath, Problems problems) {
        this.problems = problems;
        this.references = new References(classPath, problems);
    }

    /** The protocol's codes alone. */
    public Registry protocol() {
        return registry(new RegistryTree(references, problems), List.of(), List.of());
    }

    /** The registry that a user wrote, with all that it brings in; empty if it could not be read at all. */
    public Optional<Registry> load(RegistryFile file) {
        RegistryTree tree = new RegistryTree(references, problems);
        return tree.read(file).map(node -> {
            PlatformLoader loader = new PlatformLoader(references, problems);
            List<Platform> platforms = loader.load(node);
            Map<String, SourceFile> files = new LinkedHashMap<>();
            files.put(file.name(), file.source());
            loader.files().forEach(platform -> files.put(platform.name(), platform));
            for (RegistryNode other : tree.ancestors(node)) {
                other.file().map(RegistryFile::source).ifPresent(parent -> files.put(parent.name(), parent));
                // The platforms of a registry that is extended are not generated, but its aliases have to fit them.
                loader.load(other);
            }
            return registry(tree, List.copyOf(files.values()), platforms);
        });
    }

    private Registry registry(RegistryTree tree, List<SourceFile> files, List<Platform> platforms) {
        CodeTable codes = new CodeTable(problems);
        RangeTable ranges = new RangeTable(problems);
        for (RegistryNode node : tree.parentsFirst()) {
            codes.add(node);
            ranges.add(node);
        }
        CodeRules rules = new CodeRules(codes, ranges, tree.isWhole(), problems);
        for (DefinedCode code : codes.all()) {
            rules.check(code);
        }
        List<NamedCode> settled = new ArrayList<>();
        for (DefinedCode code : codes.sound()) {
            settled.add(rules.settle(code));
        }
        return new Registry(
                files, tree.protocol().document().ranges(), settled, ranges.conducts(), ranges.reserved(), platforms);
    }
}
