package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods of {@code CloseCode} about versions and deprecation that the inherited methods do not cover. */
final class HistoryWriter {

    private final Target target;
    private final List<NamedCode> withSince = new ArrayList<>();
    private final List<NamedCode> deprecated = new ArrayList<>();

    HistoryWriter(Registry registry, Target target) {
        this.target = target;
        for (NamedCode code : registry.codes()) {
            if (code.since() != null) {
                withSince.add(code);
            }
            if (code.deprecated() != null) {
                deprecated.add(code);
            }
        }
    }

    void addTo(TypeSpec.Builder type) {
        if (!withSince.isEmpty()) {
            type.addMethod(since());
        }
        if (!deprecated.isEmpty()) {
            type.addMethod(isDeprecated());
        }
        type.addMethod(replacement());
    }

    private MethodSpec since() {
        Switch versions = Switch.on("this");
        for (NamedCode code : withSince) {
            if (code.since() != null) {
                versions.when(code.constant(), CodeBlock.of("$L", Literal.string(code.since())));
            }
        }
        return Methods.publicOverride("since", target.nullable(ClassName.get(String.class)))
                .addCode(versions.otherwise(CodeBlock.of("null")))
                .build();
    }

    private MethodSpec isDeprecated() {
        MethodSpec.Builder method = Methods.publicOverride("isDeprecated", TypeName.BOOLEAN);
        if (deprecated.size() == 1) {
            return method.addStatement("return this == $L", deprecated.get(0).constant())
                    .build();
        }
        Switch marks = Switch.on("this");
        for (NamedCode code : deprecated) {
            marks.when(code.constant(), CodeBlock.of("true"));
        }
        return method.addCode(marks.otherwise(CodeBlock.of("false"))).build();
    }

    private MethodSpec replacement() {
        Switch replacements = Switch.on("this");
        for (NamedCode code : deprecated) {
            String replacement =
                    code.deprecated() == null ? null : code.deprecated().replacementName();
            if (replacement != null) {
                replacements.when(code.constant(), CodeBlock.of("$L", replacement));
            }
        }
        return Methods.publicOverride("replacement", target.nullable(target.closeCode()))
                .addCode(replacements.otherwise(CodeBlock.of("null")))
                .build();
    }
}
