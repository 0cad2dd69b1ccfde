package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CodeHandling;
import dev.closecodes.processor.model.CodeHandling.Rewrite;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.Platform;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** Writes the methods of a platform enumeration that say what becomes of each number there, as far as it is known. */
final class PlatformWireWriter {

    private final Platform platform;
    private final String code;

    /**
     * Creates a writer.
     *
     * @param code the name of parameters
     */
    PlatformWireWriter(Platform platform, String code) {
        this.platform = platform;
        this.code = code;
    }

    void addTo(TypeSpec.Builder type) {
        if (platform.receives().isKnown()) {
            type.addMethod(isReceivable());
        }
        if (platform.sends().isKnown()) {
            type.addMethod(isSendable());
        }
        if (platform.knowsReported()) {
            type.addMethod(reported());
        }
    }

    private MethodSpec isReceivable() {
        return question(
                "isReceivable",
                platform.receives(),
                "Returns whether a program on " + Doc.text(platform.title())
                        + " sees a number unchanged if a peer sends it.");
    }

    private MethodSpec isSendable() {
        return question(
                "isSendable",
                platform.sends(),
                "Returns whether " + Doc.text(platform.title())
                        + " sends a number unchanged if a program asks for it.");
    }

    private MethodSpec question(String name, CodeHandling handling, String sentence) {
        CodeSet codes = handling.codes();
        return Methods.publicStatic(name, TypeName.BOOLEAN)
                .addParameter(TypeName.INT, code)
                .addJavadoc(Doc.of(sentence + " These are the rules of " + Doc.text(platform.title())
                                + ", not those of the protocol.")
                        .param(code, "any number")
                        .returns("true for " + codes)
                        .build())
                .addCode(Membership.of(codes, code))
                .build();
    }

    private MethodSpec reported() {
        String title = Doc.text(platform.title());
        return Methods.publicStatic("reported", TypeName.INT)
                .addParameter(TypeName.INT, code)
                .addJavadoc(Doc.of("Returns the code that a program on " + title
                                + " sees if a peer sends a Close frame with the given code.")
                        .param(code, "a close code, 0-65535")
                        .returns(result())
                        .build())
                .addCode(body())
                .build();
    }

    private String result() {
        StringJoiner results = new StringJoiner("; ");
        results.add("the same code for " + platform.receives().codes());
        for (Rewrite rewrite : platform.receives().rewrites()) {
            results.add(rewrite.as() + " for " + CodeSet.of(rewrite.codes()));
        }
        if (!platform.receives().refusesNone()) {
            results.add(otherwise() + " for all others, which " + Doc.text(platform.title()) + " refuses");
        }
        return results.toString();
    }

    /** Returns the code that a program sees in place of a code that no other rule covers. */
    private int otherwise() {
        List<Rewrite> rewrites = platform.receives().rewrites();
        return platform.receives().refusesNone()
                ? rewrites.get(rewrites.size() - 1).as()
                : Objects.requireNonNull(platform.refusedAs());
    }

    private CodeBlock body() {
        List<Rewrite> rewrites = platform.receives().rewrites();
        if (rewrites.isEmpty() && platform.receives().refusesNone()) {
            return CodeBlock.of("return $L;\n", code);
        }
        int otherwise = otherwise();
        CodeBlock.Builder body = CodeBlock.builder();
        for (Rewrite rewrite : rewrites) {
            if (rewrite.as() != otherwise) {
                body.beginControlFlow("if ($L)", Membership.comparisons(CodeSet.of(rewrite.codes()), code))
                        .addStatement("return $L", rewrite.as())
                        .endControlFlow();
            }
        }
        return body.addStatement("return isReceivable($1L) ? $1L : $2L", code, otherwise)
                .build();
    }
}
