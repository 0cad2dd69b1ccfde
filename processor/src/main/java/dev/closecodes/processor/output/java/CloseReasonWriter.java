package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.Registry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.Modifier;

/** Writes {@code CloseReason}: a code with a message, and its two-way passage through the payload of a Close frame. */
final class CloseReasonWriter {

    private static final ClassName STRING = ClassName.get(String.class);
    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

    private final Target target;
    private final ClassName self;

    /** A Close frame's payload is a control frame's, and begins with the code. */
    private final int maxPayloadBytes;

    private final int codeBytes;

    private final boolean hasKeys;

    CloseReasonWriter(Registry registry, FrameLayout layout, Target target) {
        this.hasKeys = registry.hasReasons();
        this.target = target;
        this.self = target.closeReason();
        this.maxPayloadBytes = layout.maxControlBytes();
        this.codeBytes = layout.closeCodeBytes();
    }

    TypeSpec write() {
        TypeSpec.Builder type = target.mark(TypeSpec.recordBuilder(self))
                .addJavadoc(Doc.of("Why a connection was closed, or is to be: a code with a message.")
                        .paragraph(
                                "It holds what was observed, such as 1006 or a number without a name, as well as what may"
                                        + " be sent. {@link #toWire(Role)} turns the one into the other.")
                        .param("code", "the close code, 0-65535")
                        .param("message", "the text behind the code; empty if there is none")
                        .build())
                .recordConstructor(components())
                .addField(FieldSpec.builder(
                                TypeName.INT, "MAX_MESSAGE_BYTES", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Doc.of("The most bytes that a message may have in UTF-8: a control frame's "
                                        + maxPayloadBytes + ", less two for the code (RFC 6455 section 5.5).")
                                .build())
                        .initializer("$L", maxPayloadBytes - codeBytes)
                        .build())
                .addMethod(ofCloseCode())
                .addMethod(truncated(TypeName.INT, "code"))
                .addMethod(truncated(target.closeCode(), "code.code()"))
                .addMethod(status())
                .addMethod(knownReason());
        if (hasKeys) {
            type.addMethod(key());
        }
        return type.addMethod(asSentBy())
                .addMethod(toWire())
                .addMethod(fromBytes())
                .addMethod(fromBuffer())
                .addMethod(inWords())
                .build();
    }

    private static MethodSpec components() {
        return MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "code")
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of("Takes any code, and a message that fits in a Close frame.")
                        .param("code", "the close code, 0-65535")
                        .param("message", "the text behind the code, at most {@link #MAX_MESSAGE_BYTES} bytes in UTF-8")
                        .throwing(
                                "IllegalArgumentException",
                                "if the code does not fit two bytes, the message is too long, or it has a surrogate"
                                        + " without its pair")
                        .build())
                .addStatement("$T.of(code)", Names.CODE_RANGE)
                .addStatement("$T.requireSendable(message)", Names.CLOSE_MESSAGE)
                .build();
    }

    private MethodSpec ofCloseCode() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(target.closeCode(), "code")
                .addParameter(STRING, "message")
                .addJavadoc(Doc.of("Takes a code by its name, and a message that fits in a Close frame.")
                        .param("code", "the close code")
                        .param("message", "the text behind the code, at most {@link #MAX_MESSAGE_BYTES} bytes in UTF-8")
                        .throwing(
                                "IllegalArgumentException",
                                "if the message is too long or has a surrogate without its pair")
                        .build())
                .addStatement("this(code.code(), message)")
                .build();
    }

    private MethodSpec truncated(TypeName codeType, String number) {
        return factory("truncated")
                .addParameter(codeType, "code")
                .addParameter(STRING, "message")
                .addJavadoc(
                        Doc.of("Takes any text as the message, such as that of an exception: keeps as many whole code"
                                        + " points as {@link #MAX_MESSAGE_BYTES} bytes hold, and U+FFFD for a surrogate without its"
                                        + " pair.")
                                .param("code", codeType.isPrimitive() ? "the close code, 0-65535" : "the close code")
                                .param("message", "any text")
                                .returns("a reason that fits in a Close frame")
                                .build())
                .addStatement("return new $T($L, $T.truncate(message))", self, number, Names.CLOSE_MESSAGE)
                .build();
    }

    private MethodSpec status() {
        return method("status", Names.CLOSE_STATUS)
                .addJavadoc(Doc.of("What is known of the code.")
                        .returns("the name of the code, or a carrier for a number without one")
                        .build())
                .addStatement("return $T.of(code)", target.closeCode())
                .build();
    }

    private MethodSpec knownReason() {
        return method("knownReason", target.nullable(target.closeCode()))
                .addJavadoc(Doc.of("The name of the code.")
                        .returns("the constant with this number, or null if the registry does not name it")
                        .build())
                .addStatement("return $T.byCode(code)", target.closeCode())
                .build();
    }

    private MethodSpec key() {
        return method("key", target.nullable(target.closeReasonKey()))
                .addJavadoc(Doc.of("The fixed text that the message is, for programs to read.")
                        .returns("the constant with this code and this message, or null if the registry has none")
                        .build())
                .addStatement("return $T.of(this)", target.closeReasonKey())
                .build();
    }

    private MethodSpec asSentBy() {
        return method("asSentBy", target.nullable(self))
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of("What to hand to a library's {@code close(code, message)} to pass this reason on.")
                        .paragraph("A code that the sender may not send (1006, 1015, one reserved for the other end) is"
                                + " replaced by 1011, with the code and the message in words as the new message. Do not use"
                                + " this to answer a Close frame: an answer repeats the code received.")
                        .param("sender", "the end that sends the Close frame")
                        .returns("a reason that may be sent, or null for 1005: close without a code then")
                        .build())
                .beginControlFlow("if (code == $T.NO_STATUS_RECEIVED.code())", target.closeCode())
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "return $T.isSendableBy(code, sender) ? this : truncated($T.INTERNAL_ERROR, toString())",
                        target.closeCodes(),
                        target.closeCode())
                .build();
    }

    private MethodSpec toWire() {
        return method("toWire", BYTES)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of(
                                "Encodes the payload of a Close frame (RFC 6455 section 5.5.1). Every reason has one: what"
                                        + " may not be sent is replaced as in {@link #asSentBy(Role)}, and 1005 becomes the empty"
                                        + " payload, without its message.")
                        .param("sender", "the end that sends the Close frame")
                        .returns("a new array of 0 or 2 to " + maxPayloadBytes + " bytes")
                        .build())
                .addStatement("$T sent = asSentBy(sender)", self)
                .beginControlFlow("if (sent == null)")
                .addStatement("return new byte[0]")
                .endControlFlow()
                .addStatement("byte[] text = sent.message.getBytes($T.UTF_8)", StandardCharsets.class)
                .addStatement("byte[] payload = new byte[2 + text.length]")
                .addStatement("payload[0] = (byte) (sent.code >>> 8)")
                .addStatement("payload[1] = (byte) sent.code")
                .addStatement("$T.arraycopy(text, 0, payload, 2, text.length)", System.class)
                .addStatement("return payload")
                .build();
    }

    private MethodSpec fromBytes() {
        return factory("fromWire")
                .addParameter(BYTES, "payload")
                .addJavadoc(decoding("the whole payload, unmasked"))
                .addStatement("return fromWire($T.wrap(payload))", ByteBuffer.class)
                .build();
    }

    private MethodSpec fromBuffer() {
        return factory("fromWire")
                .addParameter(ClassName.get(ByteBuffer.class), "payload")
                .addJavadoc(
                        decoding("a buffer whose remaining bytes are the whole payload, unmasked; they are consumed"))
                .addStatement("int length = payload.remaining()")
                .beginControlFlow("if (length == 0)")
                .addStatement("return new $T($T.NO_STATUS_RECEIVED, $S)", self, target.closeCode(), "")
                .endControlFlow()
                .beginControlFlow("if (length == 1 || length > $L)", maxPayloadBytes)
                .addStatement(
                        "throw new $T(\n$T.PROTOCOL_ERROR.code(),\n$S + length)",
                        Names.PROTOCOL_VIOLATION,
                        target.closeCode(),
                        "The payload of a Close frame has 0 or 2-" + maxPayloadBytes + " bytes, not ")
                .endControlFlow()
                .addStatement("int code = ((payload.get() & 0xFF) << 8) | (payload.get() & 0xFF)")
                .beginControlFlow("if (!$T.isReceivable(code))", target.closeCodes())
                .addStatement(
                        "throw new $T(\n$T.PROTOCOL_ERROR.code(),\n$T.describe(code) + $S)",
                        Names.PROTOCOL_VIOLATION,
                        target.closeCode(),
                        target.closeCodes(),
                        " must not stand in a Close frame")
                .endControlFlow()
                .addStatement("return new $T(code, $T.decode(payload))", self, Names.CLOSE_MESSAGE)
                .build();
    }

    private CodeBlock decoding(String payload) {
        return Doc.of(
                        "Decodes the payload of a Close frame (RFC 6455 sections 5.5.1 and 7.1.5). An empty payload is 1005.")
                .param("payload", payload)
                .returns("the reason that the peer gave")
                .throwing(
                        "ProtocolViolationException",
                        "with 1002 if the payload has 1 byte, more than " + maxPayloadBytes
                                + ", or a code that must not be sent; with 1007 if the message is not UTF-8")
                .build();
    }

    private MethodSpec inWords() {
        return method("toString", STRING)
                .addAnnotation(Override.class)
                .addJavadoc(Doc.of("The reason on one line, for logs; what a peer wrote cannot break it.")
                        .returns("for example {@code 1001 GOING_AWAY: restarting}")
                        .build())
                .addStatement("$T description = $T.describe(code)", STRING, target.closeCodes())
                .addStatement(
                        "return message.isEmpty() ? description : description + $S + $T.printable(message)",
                        ": ",
                        Names.CLOSE_MESSAGE)
                .build();
    }

    private MethodSpec.Builder factory(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self);
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result);
    }
}
