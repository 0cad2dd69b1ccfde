package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.ReasonKey;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code CloseReasonKey}: the enumeration of the fixed reason texts of some codes. */
final class CloseReasonKeyWriter {

    private static final ClassName STRING = ClassName.get(String.class);

    private final List<NamedCode> codes = new ArrayList<>();
    private final Target target;
    private final ClassName self;

    CloseReasonKeyWriter(Registry registry, Target target) {
        this.target = target;
        this.self = target.closeReasonKey();
        for (NamedCode code : registry.codes()) {
            if (!code.reasons().isEmpty()) {
                codes.add(code);
            }
        }
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.enumBuilder(self), hasDeprecated() ? "deprecation" : "")
                .addJavadoc(Doc.of("The fixed reason texts of the registry.").build());
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
        for (NamedCode code : codes) {
            type.addMethod(ofMessage(code));
        }
        return type.build();
    }

    /** Returns whether a code is deprecated. It has constants too, because an older peer may still send it. */
    private boolean hasDeprecated() {
        for (NamedCode code : codes) {
            if (code.isDeprecated()) {
                return true;
            }
        }
        return false;
    }

    private TypeSpec constant(NamedCode code, ReasonKey reason) {
        return TypeSpec.anonymousClassBuilder("$T.$L", target.closeCode(), code.constant())
                .addJavadoc(Doc.of(Doc.code(reason.text()) + " with {@link "
                                + target.closeCode().simpleName() + "#" + code.constant() + "}: "
                                + Doc.sentence(reason.description()))
                        .build())
                .build();
    }

    private MethodSpec closeCode() {
        return Methods.publicMethod("closeCode", target.closeCode())
                .addJavadoc(Doc.of("Returns the code that the text belongs to.")
                        .returns("the close code")
                        .build())
                .addStatement("return closeCode")
                .build();
    }

    private MethodSpec message() {
        Switch keys = Switch.on("this");
        for (NamedCode code : codes) {
            for (ReasonKey reason : code.reasons()) {
                keys.when(reason.constant(code), CodeBlock.of("$L", Literal.string(reason.text())));
            }
        }
        return Methods.publicMethod("message", STRING)
                .addJavadoc(Doc.of("Returns the text as it is sent.")
                        .returns("the whole reason text")
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
        return Methods.publicMethod("description", STRING)
                .addJavadoc(Doc.of("Returns the meaning of the text.")
                        .returns("a sentence for people, never empty")
                        .build())
                .addCode(texts.complete())
                .build();
    }

    private MethodSpec toCloseReason() {
        return Methods.publicMethod("toCloseReason", target.closeReason())
                .addJavadoc(Doc.of("Returns the close reason to send.")
                        .returns("the code with the text")
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
        return Methods.publicStatic("of", target.nullable(self))
                .addParameter(target.closeReason(), "reason")
                .addJavadoc(Doc.of("Returns the constant of a close reason.")
                        .param("reason", "the reason that a peer sent")
                        .returns("the constant with the same code and the same text, or null if there is none")
                        .build())
                .addCode(body.add("default -> null;\n").unindent().add("};\n").build())
                .build();
    }

    private static String ofCode(NamedCode code) {
        return "of" + code.number();
    }

    /** Writes the switch for one code. Each code has its own method, because one method for 500 codes is too large. */
    private MethodSpec ofMessage(NamedCode code) {
        Switch keys = Switch.on("message");
        for (ReasonKey reason : code.reasons()) {
            keys.when(Literal.string(reason.text()), CodeBlock.of("$L", reason.constant(code)));
        }
        return Methods.privateStatic(ofCode(code), target.nullable(self))
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of("Returns the constant of a text of " + code.constant() + ".")
                        .param("message", "the text of a close reason")
                        .returns("the constant with this text, or null if there is none")
                        .build())
                .addCode(keys.otherwise(CodeBlock.of("null")))
                .build();
    }
}
