package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Registry;

/** Writes {@code CloseCode}: the enumeration of all codes that have a name. */
final class CloseCodeWriter {

    private static final ClassName STRING = ClassName.get(String.class);

    private final Registry registry;
    private final Target target;
    private final CloseCodeDoc docs;

    CloseCodeWriter(Registry registry, Target target) {
        this.registry = registry;
        this.target = target;
        this.docs = new CloseCodeDoc(registry, target);
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.enumBuilder(target.closeCode()))
                .addSuperinterface(Names.ANY_CLOSE_CODE)
                .addJavadoc(docs.ofType());
        for (NamedCode code : registry.codes()) {
            type.addEnumConstant(code.constant(), constant(code));
        }
        type.addStaticBlock(Target.runtimeCheck());
        EnumParts.addNumber(type, "code");
        type.addMethod(Methods.publicOverride("code", TypeName.INT)
                        .addStatement("return code")
                        .build())
                .addMethod(description())
                .addMethod(message())
                .addMethod(Methods.publicOverride("range", Names.CODE_RANGE)
                        .addStatement("return $T.of(code)", Names.CODE_RANGE)
                        .build())
                .addMethod(Methods.publicOverride("isSendable", TypeName.BOOLEAN)
                        .addStatement("return $T.isSendable(code)", target.closeCodes())
                        .build())
                .addMethod(Methods.publicOverride("isSendableBy", TypeName.BOOLEAN)
                        .addParameter(Names.ROLE, "sender")
                        .addStatement("return $T.isSendableBy(code, sender)", target.closeCodes())
                        .build())
                .addMethod(reconnect());
        new HistoryWriter(registry, target).addTo(type);
        for (Platform platform : registry.platforms()) {
            type.addMethod(toPlatform(platform));
        }
        new ByCodeWriter(registry, target).addTo(type);
        new UnnamedWriter(registry, target).addTo(type);
        return type.build();
    }

    private TypeSpec constant(NamedCode code) {
        TypeSpec.Builder constant =
                TypeSpec.anonymousClassBuilder("$L", code.number()).addJavadoc(docs.ofConstant(code));
        if (code.deprecated() != null) {
            constant.addAnnotation(EnumParts.deprecated(code.deprecated().since()));
        }
        return constant.build();
    }

    private MethodSpec description() {
        Switch texts = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            texts.when(code.constant(), Literal.text(code.description()));
        }
        return Methods.publicOverride("description", STRING)
                .addCode(texts.complete())
                .build();
    }

    private MethodSpec message() {
        Switch messages = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            if (!code.message().isEmpty()) {
                messages.when(code.constant(), Literal.text(code.message()));
            }
        }
        return Methods.publicMethod("message", STRING)
                .addJavadoc(Doc.of("Returns the reason text that is sent with the code if the program passes no text.")
                        .returns("at most {@link " + target.closeReason().simpleName()
                                + "#MAX_MESSAGE_BYTES} bytes in UTF-8; empty if the registry has no text for the code")
                        .build())
                .addCode(messages.otherwise(CodeBlock.of("$S", "")))
                .build();
    }

    private MethodSpec reconnect() {
        Switch advice = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            advice.when(
                    code.constant(),
                    CodeBlock.of("$T.$L", Names.RECONNECT, code.reconnect().name()));
        }
        return Methods.publicOverride("reconnect", Names.RECONNECT)
                .addCode(advice.complete())
                .build();
    }

    private MethodSpec toPlatform(Platform platform) {
        ClassName type = target.platform(platform);
        return Methods.publicMethod("to" + platform.typeNamePart(), target.nullable(type))
                .addJavadoc(Doc.of("Returns the constant for the primary name of this code on the platform "
                                + Doc.text(platform.title())
                                + ".")
                        .returns("the constant with the same number, or null if the platform has no name for it")
                        .build())
                .addStatement("return $T.byCode(code)", type)
                .build();
    }
}
