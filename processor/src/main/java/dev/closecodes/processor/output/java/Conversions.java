package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.output.java.Stack.Parameter;
import dev.closecodes.processor.output.java.Stack.Receiving;
import dev.closecodes.processor.output.java.Stack.Sending;
import dev.closecodes.processor.output.java.Stack.Subject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The kinds of conversions that many libraries need. */
final class Conversions {

    /** The arguments of most constructors and methods, for the reason {@code sent}. */
    private static final String CODE_AND_TEXT = "(sent.code(), sent.message())";

    private Conversions() {}

    static CodeBlock create(ClassName type) {
        return CodeBlock.of("new $T" + CODE_AND_TEXT, type);
    }

    static CodeBlock call(String method) {
        return CodeBlock.of(method + CODE_AND_TEXT);
    }

    static TypeName future(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value);
    }

    static Sending to(String name, ClassName type, CodeBlock value) {
        return new Sending(name, Subject.REASON, null, type, value, null, "the reason, or the one that replaces it");
    }

    static Sending close(ClassName connection, String parameter, TypeName result, CodeBlock call, String resultDoc) {
        return new Sending(
                "close",
                Subject.REASON,
                new Parameter(connection, parameter, false, "the connection"),
                result,
                call,
                null,
                resultDoc);
    }

    /** A library may pass null instead of an object if it knows no reason, so every bridge accepts null. */
    static Receiving from(String name, ClassName type, String parameter, String code, String text, String from) {
        return new Receiving(
                name,
                Subject.REASON,
                List.of(new Parameter(type, parameter, true, "the " + parameter + ", or null")),
                CodeBlock.of(code),
                CodeBlock.of(text),
                CloseFrame.CONNECTION_LOST,
                from);
    }

    static Receiving codeAndText(String name, String from) {
        return codeAndText(name, TypeName.INT, CodeBlock.of("code"), null, from);
    }

    static Receiving codeAndText(String name, TypeName type, CodeBlock code, @Nullable Integer ifNull, String from) {
        return new Receiving(
                name,
                Subject.REASON,
                List.of(
                        new Parameter(
                                type,
                                "code",
                                ifNull != null,
                                "the code, any number" + (ifNull == null ? "" : "; null if there is none")),
                        new Parameter(
                                ClassName.get(String.class), "text", true, "the reason text; null if there is none")),
                code,
                CodeBlock.of("text"),
                ifNull,
                from);
    }

    static Receiving failure(String name, String from) {
        return new Receiving(
                name,
                Subject.REASON,
                List.of(new Parameter(ClassName.get(Throwable.class), "failure", true, "the exception, or null")),
                null,
                CodeBlock.of("failure.toString()"),
                CloseFrame.CONNECTION_LOST,
                "the exception that " + from);
    }
}
