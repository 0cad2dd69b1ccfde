package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CodeSet;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.output.java.Stack.Parameter;
import dev.closecodes.processor.output.java.Stack.Sending;
import dev.closecodes.processor.output.java.Stack.Subject;

/** Writes the methods of a bridge that send. */
final class BridgeSendingWriter {

    private final Platform platform;
    private final CodeSet replaced;
    private final Target target;

    /** Whether the library can be both endpoints. Only then, the methods have a parameter for the role. */
    private final boolean hasBothRoles;

    /**
     * Creates a writer.
     *
     * @param replaced the codes that the library cannot send although the protocol allows them
     */
    BridgeSendingWriter(Platform platform, CodeSet replaced, Target target) {
        this.platform = platform;
        this.replaced = replaced;
        this.target = target;
        this.hasBothRoles = platform.roles().size() > 1;
    }

    void addTo(TypeSpec.Builder type, Sending sending) {
        if (hasBothRoles) {
            type.addMethod(forServer(sending));
        }
        type.addMethod(general(sending));
    }

    /** Adds the method that replaces what the library cannot send, if there is such a code. */
    void addReplacement(TypeSpec.Builder type) {
        if (replaced.isEmpty()) {
            return;
        }
        MethodSpec.Builder method =
                Methods.privateStatic("sendable", target.closeReason()).addParameter(target.closeReason(), "reason");
        Doc doc = Doc.of("Returns a reason that " + Doc.text(platform.title()) + " can send.")
                .param("reason", "any reason");
        if (hasBothRoles) {
            method.addParameter(Names.ROLE, "sender");
            doc.param("sender", "the role of this program");
        }
        type.addMethod(method.addJavadoc(
                        doc.returns("the reason, or the one that replaces it").build())
                .addStatement("$T sent = reason.toSendable($L)", target.closeReason(), sender())
                .addStatement("int code = sent.code()")
                .addStatement(
                        "return $L\n? $T.truncated($T.INTERNAL_ERROR, sent.toString())\n: sent",
                        Membership.comparisons(replaced, "code"),
                        target.closeReason(),
                        target.closeCode())
                .build());
    }

    private CodeBlock sender() {
        return hasBothRoles
                ? CodeBlock.of("sender")
                : CodeBlock.of("$T.$L", Names.ROLE, platform.roles().get(0).name());
    }

    private MethodSpec forServer(Sending sending) {
        Parameter connection = sending.connection();
        CodeBlock call = CodeBlock.of(
                "$L($L$L, $T.SERVER)",
                sending.name(),
                connection == null ? "" : connection.name() + ", ",
                subject(sending),
                Names.ROLE);
        Doc doc = Doc.of(sentence(sending, " as a server") + " A client uses {@link #" + signature(sending) + "}.");
        return start(sending)
                .addJavadoc(result(parameters(doc, sending), sending).build())
                .addCode(statement(sending, call))
                .build();
    }

    private MethodSpec general(Sending sending) {
        MethodSpec.Builder method = start(sending);
        Doc doc = parameters(Doc.of(sentence(sending, "")), sending);
        if (hasBothRoles) {
            method.addParameter(Names.ROLE, "sender");
            doc.param("sender", "the role of this program on the connection");
        }
        method.addJavadoc(result(doc, sending).build());
        method.addStatement("$T sent = $L", target.closeReason(), sent(sending.subject()));
        if (sending.withoutCode() != null) {
            method.beginControlFlow("if (reason.code() == $T.NO_STATUS_RECEIVED.code())", target.closeCode())
                    .addCode(statement(sending, sending.withoutCode()))
                    .endControlFlow();
        }
        return method.addCode(statement(sending, sending.value())).build();
    }

    private CodeBlock sent(Subject subject) {
        CodeBlock reason = subject == Subject.REASON
                ? CodeBlock.of("reason")
                : CodeBlock.of("new $T(code, $S)", target.closeReason(), "");
        if (replaced.isEmpty()) {
            return CodeBlock.of("$L.toSendable($L)", reason, sender());
        }
        return hasBothRoles ? CodeBlock.of("sendable($L, sender)", reason) : CodeBlock.of("sendable($L)", reason);
    }

    private MethodSpec.Builder start(Sending sending) {
        MethodSpec.Builder method = Methods.publicStatic(sending.name(), sending.result());
        Parameter connection = sending.connection();
        if (connection != null) {
            method.addParameter(connection.type(), connection.name());
        }
        return method.addParameter(subjectType(sending), subject(sending));
    }

    private ClassName subjectType(Sending sending) {
        return sending.subject() == Subject.REASON ? target.closeReason() : target.closeCode();
    }

    private static String subject(Sending sending) {
        return sending.subject() == Subject.REASON ? "reason" : "code";
    }

    private String signature(Sending sending) {
        Parameter connection = sending.connection();
        return sending.name() + "("
                + (connection == null ? "" : ((ClassName) connection.type()).simpleName() + ", ")
                + subjectType(sending).simpleName() + ", " + Names.ROLE.simpleName() + ")";
    }

    private String sentence(Sending sending, String as) {
        return (sending.connection() == null
                        ? "Converts a " + subject(sending) + " that " + Doc.text(platform.title()) + " sends"
                        : "Closes a connection")
                + as + ".";
    }

    private static Doc parameters(Doc doc, Sending sending) {
        Parameter connection = sending.connection();
        if (connection != null) {
            doc.param(connection.name(), connection.doc());
        }
        return doc.param(subject(sending), "any " + subject(sending));
    }

    private static Doc result(Doc doc, Sending sending) {
        return sending.resultDoc().isEmpty() ? doc : doc.returns(sending.resultDoc());
    }

    private static CodeBlock statement(Sending sending, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement(sending.result().equals(TypeName.VOID) ? "$L" : "return $L", value)
                .build();
    }
}
