package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import java.util.List;

/** Writes {@code CloseCodes.requireCurrentRegistry}, if there are registry files. */
final class GuardWriter {

    private final List<SourceFile> files;
    private final Target target;

    GuardWriter(Registry registry, Target target) {
        this.target = target;
        this.files = registry.files();
    }

    void addTo(TypeSpec.Builder type) {
        if (!files.isEmpty()) {
            type.addMethod(requireCurrentRegistry());
        }
    }

    private static String method(SourceFile file) {
        return switch (file.location()) {
            case PROJECT -> "requireCurrent";
            case CLASS_PATH -> "requireCurrentLibrary";
            case PROCESSOR_PATH -> "requireCurrentLibraryIfPresent";
        };
    }

    private MethodSpec requireCurrentRegistry() {
        CodeBlock.Builder body = CodeBlock.builder()
                .add("$T.of($T.class::getResourceAsStream)", Names.REGISTRY_GUARD, target.closeCodes());
        for (SourceFile file : files) {
            body.add("\n.$L(\n$>$>", method(file));
            if (file.location().isOfLibrary()) {
                body.add("$T.class.getClassLoader(),\n", target.closeCodes());
            }
            body.add("$L,\n$L)$<$<", Literal.string(file.resource()), Literal.string(file.sha256()));
        }
        return Methods.publicStatic("requireCurrentRegistry", TypeName.VOID)
                .addJavadoc(Doc.of(
                                "Checks that this code was generated from the current registry. Call it in a test, because"
                                        + " a build tool may not notice that the registry was edited. Files of libraries are"
                                        + " compared too, as far as the class loader finds them.")
                        .throwing(
                                IllegalStateException.class,
                                "if a file of the registry was changed after this code was generated, or is not on the class"
                                        + " path")
                        .build())
                .addStatement(body.build())
                .build();
    }
}
