package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code CloseCodes.requireCurrentRegistry}, if there are files that a user can edit. */
final class GuardWriter {

    private final List<SourceFile> files = new ArrayList<>();
    private final Target target;

    GuardWriter(Registry registry, Target target) {
        this.target = target;
        for (SourceFile file : registry.files()) {
            if (!file.isOfLibrary()) {
                files.add(file);
            }
        }
    }

    void addTo(TypeSpec.Builder type) {
        if (!files.isEmpty()) {
            type.addMethod(requireCurrentRegistry());
        }
    }

    private MethodSpec requireCurrentRegistry() {
        CodeBlock.Builder body = CodeBlock.builder()
                .add("$T.of($T.class::getResourceAsStream)", Names.REGISTRY_GUARD, target.closeCodes());
        for (SourceFile file : files) {
            body.add(
                    "\n.requireCurrent(\n$>$>$L,\n$L)$<$<", Literal.string(file.name()), Literal.string(file.sha256()));
        }
        return Methods.publicStatic("requireCurrentRegistry", TypeName.VOID)
                .addJavadoc(Doc.of(
                                "Checks that this code was generated from the current registry. Call it in a test, because"
                                        + " a build tool may not notice that the registry was edited. Files of libraries are not"
                                        + " compared.")
                        .throwing(
                                IllegalStateException.class,
                                "if a file of the registry was changed after this code was generated, or is not on the class"
                                        + " path")
                        .build())
                .addStatement(body.build())
                .build();
    }
}
