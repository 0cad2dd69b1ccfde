package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.SourceFile;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseCodes.requireCurrentRegistry}, if there are files that a user may edit. */
final class GuardWriter {

    private final List<SourceFile> files;
    private final Target target;

    GuardWriter(Registry registry, Target target) {
        this.files =
                registry.files().stream().filter(file -> !file.isOfLibrary()).toList();
        this.target = target;
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
        return MethodSpec.methodBuilder("requireCurrentRegistry")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Doc.of(
                                "Refuses, in a test, a registry that was edited after this code was generated from it,"
                                        + " which a build tool may not have seen. What comes from libraries is not compared.")
                        .throwing(
                                "IllegalStateException",
                                "if a file of the registry is another one now, or not on the class path")
                        .build())
                .addStatement(body.build())
                .build();
    }
}
