package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CodeText;
import dev.closecodes.processor.model.Interval;
import dev.closecodes.processor.model.RangeRule;
import dev.closecodes.processor.model.Reconnect;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code CloseCode.of}, and the method that it calls for numbers without a name. */
final class UnnamedWriter {

    private static final String RESULT = "an object that holds the number";

    /** The ranges whose numbers without a name differ from those outside any range. */
    private final List<RangeRule> ranges = new ArrayList<>();

    private final Target target;

    UnnamedWriter(Registry registry, Target target) {
        this.target = target;
        for (RangeRule range : registry.ranges()) {
            if (!unnamed(range).equals(unnamed(null))) {
                ranges.add(range);
            }
        }
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(of());
        if (!ranges.isEmpty()) {
            type.addMethod(unnamed());
        }
    }

    private MethodSpec of() {
        return Methods.publicStatic("of", Names.ANY_CLOSE_CODE)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(ofDoc())
                .addStatement("$T known = byCode(code)", target.closeCode())
                .addStatement(
                        "return known != null ? known : $L",
                        ranges.isEmpty() ? unnamed(null) : CodeBlock.of("unnamed(code)"))
                .build();
    }

    private CodeBlock ofDoc() {
        Doc doc = Doc.of("Returns the close code with a number, even if the number has no name.");
        if (!ranges.isEmpty()) {
            List<String> rules = new ArrayList<>();
            for (RangeRule range : ranges) {
                rules.add(Html.of(CodeText.ofRange(range), ""));
            }
            doc.paragraph("A number without a name has the values of its range: " + String.join("; ", rules) + ".");
        }
        return doc.param("code", "a close code, 0-65535")
                .returns("the constant with this number, or " + RESULT + "; never null")
                .throwing(IllegalArgumentException.class, "if the number does not fit in the two bytes of a close code")
                .build();
    }

    private MethodSpec unnamed() {
        MethodSpec.Builder method = Methods.privateStatic("unnamed", Names.UNNAMED_CLOSE_CODE)
                .addParameter(TypeName.INT, "code")
                .addJavadoc(Doc.of("Returns an object for a number without a name, with the values of its range.")
                        .param("code", "a close code, 0-65535")
                        .returns(RESULT)
                        .build());
        for (RangeRule range : ranges) {
            method.beginControlFlow("if ($L)", isIn(range.interval()))
                    .addStatement("return $L", unnamed(range))
                    .endControlFlow();
        }
        return method.addStatement("return $L", unnamed(null)).build();
    }

    private static CodeBlock isIn(Interval codes) {
        return codes.first() == codes.last()
                ? CodeBlock.of("code == $L", codes.first())
                : CodeBlock.of("code >= $L && code <= $L", codes.first(), codes.last());
    }

    private static CodeBlock unnamed(@Nullable RangeRule range) {
        Reconnect reconnect = range == null ? null : range.reconnect();
        Role only =
                range == null || range.sender() == null ? null : range.sender().only();
        CodeBlock senders =
                only == null ? CodeBlock.of("") : CodeBlock.of(", $T.of($T.$L)", Set.class, Names.ROLE, only.name());
        return CodeBlock.of(
                "new $T(code, $T.$L$L)",
                Names.UNNAMED_CLOSE_CODE,
                Names.RECONNECT,
                (reconnect == null ? Reconnect.DEFAULT : reconnect).name(),
                senders);
    }
}
