package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.Advice;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeConduct;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Sender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseCode.of}, and what it knows of numbers that the registry does not name. */
final class UnnamedWriter {

    private final List<RangeConduct> ranges;
    private final Target target;

    UnnamedWriter(Registry registry, Target target) {
        this.ranges = registry.conducts();
        this.target = target;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(of());
        if (!ranges.isEmpty()) {
            type.addMethod(unnamed());
        }
    }

    private MethodSpec of() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Names.CLOSE_STATUS)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(ofDoc())
                .addStatement("$T known = byCode(code)", target.closeCode());
        return ranges.isEmpty()
                ? method.addStatement("return known != null ? known : $L", carrier(Optional.empty()))
                        .build()
                : method.addStatement("return known != null ? known : unnamed(code)")
                        .build();
    }

    private CodeBlock ofDoc() {
        Doc doc = Doc.of("Tells what is known of a number, whether or not the registry names it.");
        if (!ranges.isEmpty()) {
            doc.paragraph("Of a number without a name it is what holds for its range: "
                    + ranges.stream().map(CloseCodeDoc::ofRange).collect(Collectors.joining("; ")) + ".");
        }
        return doc.param("code", "a close code, 0-65535")
                .returns("the constant with this number, or a carrier for it; never null")
                .throwing("IllegalArgumentException", "if the number does not fit the two bytes of a close code")
                .build();
    }

    private MethodSpec unnamed() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("unnamed")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.UNNAMED_CLOSE_CODE)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Carries a number without a name, with what the registry says of its range.")
                        .param("code", "a close code, 0-65535")
                        .returns("a carrier for it")
                        .build());
        for (RangeConduct range : ranges) {
            method.beginControlFlow("if ($L)", isIn(range.codes().value()))
                    .addStatement("return $L", carrier(Optional.of(range)))
                    .endControlFlow();
        }
        return method.addStatement("return $L", carrier(Optional.empty())).build();
    }

    private static CodeBlock isIn(Interval codes) {
        return codes.first() == codes.last()
                ? CodeBlock.of("code == $L", codes.first())
                : CodeBlock.of("code >= $L && code <= $L", codes.first(), codes.last());
    }

    private static CodeBlock carrier(Optional<RangeConduct> range) {
        CodeBlock advice = CodeBlock.of(
                "code, $T.$L",
                Names.RECONNECT,
                range.flatMap(known -> known.conduct().reconnect())
                        .map(stated -> stated.value())
                        .orElse(Advice.UNSTATED));
        CodeBlock senders = range.flatMap(known -> known.conduct().sender())
                .filter(stated -> stated.value() != Sender.EITHER)
                .map(stated -> CodeBlock.of(", $T.of($T.$L)", Set.class, Names.ROLE, stated.value()))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("new $T($L$L)", Names.UNNAMED_CLOSE_CODE, advice, senders);
    }
}
