package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Registry;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseCode}: the enumeration of every code with a name. */
final class CloseCodeWriter {

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
                .addSuperinterface(Names.CLOSE_STATUS)
                .addJavadoc(docs.ofType());
        for (NamedCode code : registry.codes()) {
            type.addEnumConstant(code.constant(), constant(code));
        }
        EnumParts.addNumber(type, "code");
        type.addMethod(overriding(TypeName.INT, "code")
                        .addStatement("return code")
                        .build())
                .addMethod(description())
                .addMethod(overriding(Names.CODE_RANGE, "range")
                        .addStatement("return $T.of(code)", Names.CODE_RANGE)
                        .build())
                .addMethod(overriding(TypeName.BOOLEAN, "isSendable")
                        .addStatement("return $T.isSendable(code)", target.closeCodes())
                        .build())
                .addMethod(overriding(TypeName.BOOLEAN, "isSendableBy")
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
        Deprecation deprecated = code.deprecated();
        if (deprecated != null) {
            constant.addAnnotation(EnumParts.deprecated(deprecated.since()));
        }
        return constant.build();
    }

    private MethodSpec description() {
        Switch texts = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            texts.when(code.constant(), Literal.text(code.description()));
        }
        return overriding(ClassName.get(String.class), "description")
                .addCode(texts.complete())
                .build();
    }

    private MethodSpec reconnect() {
        Switch advice = Switch.on("this");
        for (NamedCode code : registry.codes()) {
            advice.when(code.constant(), CodeBlock.of("$T.$L", Names.RECONNECT, code.reconnect()));
        }
        return overriding(Names.RECONNECT, "reconnect")
                .addCode(advice.complete())
                .build();
    }

    private MethodSpec toPlatform(Platform platform) {
        ClassName type = target.platform(platform);
        return MethodSpec.methodBuilder("to" + platform.typeNamePart())
                .addModifiers(Modifier.PUBLIC)
                .returns(target.nullable(type))
                .addJavadoc(Doc.of("Finds the name of the code on the platform " + Doc.text(platform.title()) + ".")
                        .returns("the constant with this number, or null if there is none")
                        .build())
                .addStatement("return $T.byCode(code)", type)
                .build();
    }

    private static MethodSpec.Builder overriding(TypeName result, String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
