package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Deprecation;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what {@code CloseCode} tells of the life of its codes, each method only if there is something to tell. */
final class HistoryWriter {

    private final List<NamedCode> codes;
    private final Target target;

    HistoryWriter(Registry registry, Target target) {
        this.codes = registry.codes();
        this.target = target;
    }

    void addTo(TypeSpec.Builder type) {
        if (codes.stream().anyMatch(code -> code.since() != null)) {
            type.addMethod(since());
        }
        List<NamedCode> deprecated =
                codes.stream().filter(code -> code.deprecated() != null).toList();
        if (!deprecated.isEmpty()) {
            type.addMethod(isDeprecated(deprecated));
        }
        if (deprecated.stream().anyMatch(code -> replacement(code) != null)) {
            type.addMethod(replacement());
        }
    }

    private MethodSpec since() {
        Switch versions = Switch.on("this");
        for (NamedCode code : codes) {
            if (code.since() != null) {
                versions.when(code.constant(), CodeBlock.of("$L", Literal.string(code.since())));
            }
        }
        return method("since", target.nullable(ClassName.get(String.class)))
                .addJavadoc(Doc.of("The version that brought the code.")
                        .returns("the version as the registry has it, or null if it does not say")
                        .build())
                .addCode(versions.otherwise(CodeBlock.of("null")))
                .build();
    }

    private static MethodSpec isDeprecated(List<NamedCode> deprecated) {
        MethodSpec.Builder method = method("isDeprecated", TypeName.BOOLEAN)
                .addJavadoc(Doc.of("Tells whether the registry wants the code not to be used any more. It may still be"
                                + " received from an older peer.")
                        .returns("true if it is deprecated")
                        .build());
        if (deprecated.size() == 1) {
            return method.addStatement("return this == $L", deprecated.get(0).constant())
                    .build();
        }
        Switch marks = Switch.on("this");
        deprecated.forEach(code -> marks.when(code.constant(), CodeBlock.of("true")));
        return method.addCode(marks.otherwise(CodeBlock.of("false"))).build();
    }

    private MethodSpec replacement() {
        Switch replacements = Switch.on("this");
        for (NamedCode code : codes) {
            String replacement = replacement(code);
            if (replacement != null) {
                replacements.when(code.constant(), CodeBlock.of("$L", replacement));
            }
        }
        return method("replacement", target.nullable(target.closeCode()))
                .addJavadoc(Doc.of("The code to use instead of this one.")
                        .returns("the replacement, or null if the code is not deprecated or has none")
                        .build())
                .addCode(replacements.otherwise(CodeBlock.of("null")))
                .build();
    }

    private static @Nullable String replacement(NamedCode code) {
        Deprecation deprecated = code.deprecated();
        return deprecated == null || deprecated.replacement() == null
                ? null
                : deprecated.replacement().value();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result);
    }
}
