package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.BridgeText;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Prose;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.java.Stack.Parameter;
import dev.closecodes.processor.output.java.Stack.Receiving;
import dev.closecodes.processor.output.java.Stack.Sending;
import dev.closecodes.processor.output.java.Stack.Subject;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes {@code <Stack>Bridge}: the conversions to and from the types of one library. */
final class BridgeWriter {

    private final Registry registry;
    private final Platform platform;
    private final Stack stack;
    private final Target target;
    private final BridgeText text;

    BridgeWriter(Registry registry, Platform platform, Stack stack, Target target) {
        this.registry = registry;
        this.platform = platform;
        this.stack = stack;
        this.target = target;
        this.text = new BridgeText(registry, platform);
    }

    TypeSpec write() {
        // A library may have a type with the name of a generated one. The generated one is written without its package.
        TypeSpec.Builder type = target.mark(TypeSpec.classBuilder(target.bridge(platform)))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(documentation().build())
                .alwaysQualify(
                        target.closeReason().simpleName(), target.closeCode().simpleName())
                .addMethod(Methods.privateConstructor());
        BridgeSendingWriter sendings = new BridgeSendingWriter(platform, text.replaced(), target);
        for (Sending sending : stack.sendings()) {
            sendings.addTo(type, sending);
        }
        for (Receiving receiving : stack.receivings()) {
            type.addMethod(receive(receiving));
        }
        sendings.addReplacement(type);
        for (MethodSpec method : stack.members().methods()) {
            type.addMethod(method);
        }
        for (TypeSpec member : stack.members().types()) {
            type.addType(member);
        }
        return type.build();
    }

    private Doc documentation() {
        Doc doc = Doc.of("Converts close reasons to and from the types of " + Doc.text(platform.title())
                + ". The methods accept every reason, code and text, and throw no exception because of them.");
        doc.paragraph(sendingRule());
        for (String note : stack.members().notes()) {
            doc.paragraph(note);
        }
        for (Prose paragraph : text.paragraphs()) {
            doc.paragraph(Html.of(paragraph, target.closeCode().simpleName()));
        }
        return doc.paragraph(
                "An argument that is null throws a {@code NullPointerException}, unless the documentation of"
                        + " the parameter allows null.");
    }

    private String sendingRule() {
        String rule = "A reason that must not be sent is replaced as {@link "
                + target.closeReason().simpleName() + "#toSendable(" + Names.ROLE.simpleName() + ")} says.";
        for (Sending sending : stack.sendings()) {
            if (sending.withoutCode() != null) {
                return rule + " But {@code " + sending.name()
                        + "} replaces 1005 with a Close frame without a code, and does not send its text.";
            }
        }
        return rule;
    }

    private MethodSpec receive(Receiving receiving) {
        TypeName result = receiving.subject() == Subject.REASON ? target.closeReason() : Names.ANY_CLOSE_CODE;
        MethodSpec.Builder method = Methods.publicStatic(receiving.name(), result);
        Doc doc = Doc.of("Converts " + receiving.from() + ".");
        for (Parameter parameter : receiving.parameters()) {
            method.addParameter(
                    parameter.isNullable() ? target.nullable(parameter.type()) : parameter.type(), parameter.name());
            doc.param(parameter.name(), parameter.doc());
        }
        method.addJavadoc(doc.returns(result(receiving)).build());
        if (receiving.ifNull() != null) {
            CodeBlock code = CodeBlock.of("$T.$L", target.closeCode(), constant(receiving.ifNull()));
            method.beginControlFlow(
                    "if ($L == null)", receiving.parameters().get(0).name());
            if (receiving.subject() == Subject.REASON) {
                method.addStatement("return new $T($L, $S)", target.closeReason(), code, "");
            } else {
                method.addStatement("return $L", code);
            }
            method.endControlFlow();
        }
        return method.addStatement(
                        receiving.subject() == Subject.REASON ? "return $L" : "return $L.closeCode()",
                        observed(receiving))
                .build();
    }

    private CodeBlock observed(Receiving receiving) {
        return receiving.code() == null
                ? CodeBlock.of(
                        "$T.truncated($T.ABNORMAL_CLOSURE, $L)",
                        target.closeReason(),
                        target.closeCode(),
                        receiving.text())
                : CodeBlock.of("$T.observed($L, $L)", target.closeReason(), receiving.code(), receiving.text());
    }

    private static String result(Receiving receiving) {
        if (receiving.code() == null) {
            return "1006 with the exception as the text; 1006 without a text for null";
        }
        String value = receiving.subject() == Subject.REASON ? "the reason that was observed" : "the code";
        return receiving.ifNull() == null ? value : value + "; " + receiving.ifNull() + " for null";
    }

    private String constant(int code) {
        NamedCode named = Objects.requireNonNull(registry.find(code));
        return named.constant();
    }
}
