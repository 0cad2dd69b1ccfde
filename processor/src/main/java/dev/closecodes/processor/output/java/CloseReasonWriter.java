package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.model.Registry;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseReason}: a close code with a reason text. */
final class CloseReasonWriter {

    private static final ClassName STRING = ClassName.get(String.class);

    private static final String MESSAGE_LIMIT = "at most {@link #MAX_MESSAGE_BYTES} bytes in UTF-8";

    private final Target target;
    private final ClassName self;
    private final boolean hasKeys;

    CloseReasonWriter(Registry registry, Target target) {
        this.hasKeys = registry.hasReasons();
        this.target = target;
        this.self = target.closeReason();
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.recordBuilder(self))
                .addJavadoc(Doc.of("The reason why a connection was closed or will be closed: a code and a text.")
                        .paragraph("It can hold a code that a program only observed, such as 1006, and a number without"
                                + " a name. {@link #toWire(Role)} encodes any reason as the payload of"
                                + " a Close frame.")
                        .param("code", "the close code, 0-65535")
                        .param("message", "the reason text; empty if there is none")
                        .build())
                .addSuperinterface(Names.ANY_CLOSE_REASON)
                .recordConstructor(components())
                .addField(maxMessageBytes())
                .addStaticBlock(Target.runtimeCheck())
                .addMethod(ofCloseCode())
                .addMethod(ofCloseCodeAndMessage())
                .addMethod(truncated(TypeName.INT, "code"))
                .addMethod(truncated(target.closeCode(), "code.code()"))
                .addMethod(observed())
                .addMethod(ofViolation())
                .addMethod(closeCode())
                .addMethod(knownReason());
        if (hasKeys) {
            type.addMethod(key());
        }
        new CloseReasonWireWriter(target).addTo(type);
        return type.addMethod(logLine()).build();
    }

    private static FieldSpec maxMessageBytes() {
        return FieldSpec.builder(TypeName.INT, "MAX_MESSAGE_BYTES", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Doc.of("The maximum length of a reason text in bytes of UTF-8. A control frame has at most "
                                + CloseFrame.MAX_PAYLOAD_BYTES + " bytes, and two of them are the code (RFC 6455"
                                + " section 5.5).")
                        .build())
                .initializer("$L", CloseFrame.MAX_MESSAGE_BYTES)
                .build();
    }

    private static MethodSpec components() {
        return MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "code")
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of("Creates a reason with any code and a text that fits in a Close frame.")
                        .param("code", "the close code, 0-65535")
                        .param("message", "the reason text, " + MESSAGE_LIMIT)
                        .throwing(
                                IllegalArgumentException.class,
                                "if the code does not fit in two bytes, or the text is too long or has an unpaired"
                                        + " surrogate")
                        .build())
                .addStatement("$T.of(code)", Names.CODE_RANGE)
                .addStatement("$T.requireSendable(message)", Names.CLOSE_MESSAGE)
                .build();
    }

    private MethodSpec ofCloseCode() {
        return Methods.publicConstructor()
                .addParameter(target.closeCode(), "code")
                .addJavadoc(
                        Doc.of("Creates a reason with the text that the registry has for the code, or with no text.")
                                .param("code", "the close code")
                                .build())
                .addStatement("this(code.code(), code.message())")
                .build();
    }

    private MethodSpec ofCloseCodeAndMessage() {
        return Methods.publicConstructor()
                .addParameter(target.closeCode(), "code")
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of(
                                "Creates a reason with a code that has a name and a text that fits in a Close frame.")
                        .param("code", "the close code")
                        .param("message", "the reason text, " + MESSAGE_LIMIT)
                        .throwing(
                                IllegalArgumentException.class, "if the text is too long or has an unpaired surrogate")
                        .build())
                .addStatement("this(code.code(), message)")
                .build();
    }

    private MethodSpec truncated(TypeName codeType, String number) {
        return Methods.publicStatic("truncated", self)
                .addParameter(codeType, "code")
                .addParameter(target.nullable(STRING), "message")
                .addJavadoc(Doc.of(
                                "Creates a reason with any text, such as the message of an exception. A text that is too"
                                        + " long is shortened to as many whole code points as fit in"
                                        + " {@link #MAX_MESSAGE_BYTES} bytes of UTF-8. U+FFFD replaces an unpaired surrogate.")
                        .param("code", codeType.isPrimitive() ? "the close code, 0-65535" : "the close code")
                        .param("message", "any text, or null for none")
                        .returns("a reason that fits in a Close frame")
                        .build())
                .addStatement("return new $T($L, $T.truncate(message))", self, number, Names.CLOSE_MESSAGE)
                .build();
    }

    private MethodSpec observed() {
        return Methods.publicStatic("observed", self)
                .addParameter(TypeName.INT, "code")
                .addParameter(target.nullable(STRING), "message")
                .addJavadoc(Doc.of("Creates a reason from what a WebSocket library reports about a closed connection."
                                + " Never throws an exception.")
                        .param(
                                "code",
                                "any number. -1 is 1005: several libraries report it if there was no code. -2 to"
                                        + " -32768 are the codes 65534 to 32768, read as a signed 16-bit number. Any other number"
                                        + " outside 0-65535 is 1006.")
                        .param("message", "any text, or null for none; it is cut as in {@link #truncated(int, String)}")
                        .returns("the reason that was observed")
                        .build())
                .addStatement("return truncated($T.of(code), message)", Names.OBSERVED_CODE)
                .build();
    }

    private MethodSpec ofViolation() {
        return Methods.publicStatic("of", self)
                .addParameter(Names.PROTOCOL_VIOLATION, "violation")
                .addJavadoc(Doc.of("Creates the reason to close a connection with after a peer violated the protocol.")
                        .param("violation", "the exception that says what the peer did")
                        .returns("the code of the exception, with its message as the text")
                        .build())
                .addStatement("return truncated(violation.closeCode(), violation.getMessage())")
                .build();
    }

    private MethodSpec closeCode() {
        return Methods.publicOverride("closeCode", Names.ANY_CLOSE_CODE)
                .addStatement("return $T.of(code)", target.closeCode())
                .build();
    }

    private MethodSpec knownReason() {
        return Methods.publicMethod("knownReason", target.nullable(target.closeCode()))
                .addJavadoc(Doc.of("Returns the constant of the code.")
                        .returns("the constant with this number, or null if the registry has no name for it")
                        .build())
                .addStatement("return $T.byCode(code)", target.closeCode())
                .build();
    }

    private MethodSpec key() {
        return Methods.publicMethod("key", target.nullable(target.closeReasonKey()))
                .addJavadoc(
                        Doc.of("Returns the constant of the reason text, if it is one of the registry's fixed texts.")
                                .returns("the constant with this code and this text, or null if the registry has none")
                                .build())
                .addStatement("return $T.of(this)", target.closeReasonKey())
                .build();
    }

    private MethodSpec logLine() {
        return Methods.publicOverride("toString", STRING)
                .addJavadoc(Doc.of("Returns the reason as one line for logs. Text from a peer cannot break the line.")
                        .returns("for example {@code 1001 GOING_AWAY: restarting}")
                        .build())
                .addStatement("$T description = $T.describe(code)", STRING, target.closeCodes())
                .addStatement(
                        "return message.isEmpty() ? description : description + $S + $T.printable(message)",
                        ": ",
                        Names.CLOSE_MESSAGE)
                .build();
    }
}
