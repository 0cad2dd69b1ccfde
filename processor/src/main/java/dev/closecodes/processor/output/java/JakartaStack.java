package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.output.java.Stack.Members;
import dev.closecodes.processor.output.java.Stack.Parameter;
import dev.closecodes.processor.output.java.Stack.Receiving;
import dev.closecodes.processor.output.java.Stack.Sending;
import dev.closecodes.processor.output.java.Stack.Subject;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The entry of Jakarta WebSocket. Its API has a type for the code alone, which programs compare. */
final class JakartaStack {

    private static final String NOTE =
            "The server or client decides which codes it passes on. Most of them report a Close"
                    + " frame without a code as 1000, and a lost connection as 1006.";

    /** The name of the generated record. */
    private static final String OTHER_CODE = "OtherCode";

    private JakartaStack() {}

    static Stack entry() {
        ClassName reason = ClassName.get("jakarta.websocket", "CloseReason");
        ClassName code = reason.nestedClass("CloseCode");
        ClassName known = reason.nestedClass("CloseCodes");
        return new Stack(
                "jakarta",
                "jakarta.websocket:jakarta.websocket-client-api",
                reason,
                List.of(
                        Conversions.to(
                                "toJakarta",
                                reason,
                                CodeBlock.of("new $T(codeOf(sent.code()), sent.message())", reason)),
                        new Sending(
                                "toJakarta",
                                Subject.CODE,
                                null,
                                code,
                                CodeBlock.of("codeOf(sent.code())"),
                                null,
                                "the code, or the one that replaces it")),
                List.of(
                        Conversions.from(
                                "fromJakarta",
                                reason,
                                "reason",
                                "reason.getCloseCode().getCode()",
                                "reason.getReasonPhrase()",
                                "the reason that {@code onClose} gets"),
                        new Receiving(
                                "fromJakarta",
                                Subject.CODE,
                                List.of(new Parameter(code, "code", true, "any code, or null")),
                                CodeBlock.of("code.getCode()"),
                                CodeBlock.of("null"),
                                CloseFrame.CONNECTION_LOST,
                                "the code of a reason of Jakarta WebSocket")),
                new Members(List.of(NOTE), List.of(codeOf(code, known)), List.of(otherCode(code))));
    }

    /** Returns the method that finds the constant of the API for a code. */
    private static MethodSpec codeOf(ClassName code, ClassName known) {
        return Methods.privateStatic("codeOf", code)
                .addParameter(TypeName.INT, "number")
                .addJavadoc(
                        Doc.of("Returns the constant of Jakarta WebSocket for a number, or an object that equals any"
                                        + " other with the same number.")
                                .param("number", "a close code")
                                .returns("the code")
                                .build())
                .beginControlFlow("for ($T known : $T.values())", known, known)
                .beginControlFlow("if (known.getCode() == number)")
                .addStatement("return known")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return new $L(number)", OTHER_CODE)
                .build();
    }

    /** Returns the record for a code without a constant. Its only method is that of the interface. */
    private static TypeSpec otherCode(ClassName code) {
        return TypeSpec.recordBuilder(OTHER_CODE)
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(code)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(TypeName.INT, "getCode")
                        .build())
                .addJavadoc(Doc.of("A code without a constant in Jakarta WebSocket.")
                        .param("getCode", "the number")
                        .build())
                .build();
    }
}
