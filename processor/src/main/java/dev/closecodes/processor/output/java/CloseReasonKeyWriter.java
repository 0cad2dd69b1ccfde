package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Registry;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseReasonKey}: the enumeration of the fixed texts that travel with some codes. */
final class CloseReasonKeyWriter {

    private static final ClassName STRING = ClassName.get(String.class);

    private final List<NamedCode> codes;
    private final Target target;
    private final ClassName self;

    CloseReasonKeyWriter(Registry registry, Target target) {
        this.codes = registry.codes().stream()
                .filter(code -> !code.reasons().isEmpty())
                .toList();
        this.target = target;
        this.self = target.closeReasonKey();
    }

    TypeSpec write() {
        // A key of a deprecated code is still received from an older peer.
        boolean namesDeprecated = codes.stream().anyMatch(code -> code.deprecated() != null);
        TypeSpec.Builder type = target.mark(TypeSpec.enumBuilder(self), namesDeprecated ? "deprecation" : "")
                .addJavadoc(
                        Doc.of("The fixed texts that travel as the message of a close reason, for programs to read.")
                                .build());
        for (NamedCode code : codes) {
            for (ReasonKey reason : code.reasons()) {
                type.addEnumConstant(reason.constant(code), constant(code, reason));
            }
        }
        EnumParts.addValue(
                type,
                target.closeCode(),
                "closeCode",
                "The code that the text belongs to.",
                "the code that the text belongs to");
        type.addMethod(closeCode())
                .addMethod(message())
                .addMethod(description())
                .addMethod(toCloseReason())
                .addMethod(of());
        codes.forEach(code -> type.addMethod(ofMessage(code)));
        return type.build();
    }

    private TypeSpec constant(NamedCode code, ReasonKey reason) {
        return TypeSpec.anonymousClassBuilder("$T.$L", target.closeCode(), code.constant())
                .addJavadoc(Doc.of(Doc.code(reason.key().value()) + " with {@link "
                                + target.closeCode().simpleName() + "#" + code.constant() + "}: "
                                + Doc.sentence(reason.description()))
                        .build())
                .build();
    }

    private MethodSpec closeCode() {
        return method("closeCode", target.closeCode())
                .addJavadoc(Doc.of("The code that the text belongs to.")
                        .returns("the close code")
                        .build())
                .addStatement("return closeCode")
                .build();
    }

    private MethodSpec message() {
        Switch keys = Switch.on("this");
        for (NamedCode code : codes) {
            for (ReasonKey reason : code.reasons()) {
                keys.when(
                        reason.constant(code),
                        CodeBlock.of("$L", Literal.string(reason.key().value())));
            }
        }
        return method("message", STRING)
                .addJavadoc(Doc.of("The text as it stands on the wire.")
                        .returns("the whole message of a close reason")
                        .build())
                .addCode(keys.complete())
                .build();
    }

    private MethodSpec description() {
        Switch texts = Switch.on("this");
        for (NamedCode code : codes) {
            for (ReasonKey reason : code.reasons()) {
                texts.when(reason.constant(code), Literal.text(reason.description()));
            }
        }
        return method("description", STRING)
                .addJavadoc(Doc.of("What the text means.")
                        .returns("a sentence for people, never empty")
                        .build())
                .addCode(texts.complete())
                .build();
    }

    private MethodSpec toCloseReason() {
        return method("toCloseReason", target.closeReason())
                .addJavadoc(Doc.of("The close reason to send.")
                        .returns("the code with the text as its message")
                        .build())
                .addStatement("return new $T(closeCode, message())", target.closeReason())
                .build();
    }

    private MethodSpec of() {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (reason.code()) {\n").indent();
        for (NamedCode code : codes) {
            body.add("case $L -> $L(reason.message());\n", code.number(), ofCode(code));
        }
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(target.nullable(self))
                .addParameter(target.closeReason(), "reason")
                .addJavadoc(Doc.of("Finds the key that a close reason carries.")
                        .param("reason", "what a peer sent")
                        .returns("the constant with this code and this message, or null if there is none")
                        .build())
                .addCode(body.add("default -> null;\n").unindent().add("};\n").build())
                .build();
    }

    private static String ofCode(NamedCode code) {
        return "of" + code.number();
    }

    /**
     * The keys of one code: a method for each, since javac's limit on the size of one is near 500 switches of texts.
     */
    private MethodSpec ofMessage(NamedCode code) {
        Switch keys = Switch.on("message");
        for (ReasonKey reason : code.reasons()) {
            keys.when(Literal.string(reason.key().value()), CodeBlock.of("$L", reason.constant(code)));
        }
        return MethodSpec.methodBuilder(ofCode(code))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(target.nullable(self))
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of("The keys of " + code.constant() + ".")
                        .param("message", "the message of a close reason")
                        .returns("the constant with this message, or null if there is none")
                        .build())
                .addCode(keys.otherwise(CodeBlock.of("null")))
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result);
    }
}
