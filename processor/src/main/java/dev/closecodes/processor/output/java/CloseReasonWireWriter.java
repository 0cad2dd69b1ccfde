package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.CloseFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the methods of {@code CloseReason} that encode and decode the payload of a Close frame. */
final class CloseReasonWireWriter {

    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

    private final Target target;
    private final ClassName self;

    CloseReasonWireWriter(Target target) {
        this.target = target;
        this.self = target.closeReason();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(toSendable())
                .addMethod(requireSendable())
                .addMethod(toWire())
                .addMethod(fromBytes())
                .addMethod(fromBuffer());
    }

    private MethodSpec toSendable() {
        return Methods.publicMethod("toSendable", self)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of(
                                "Returns a reason that the sender may send, for {@code close(code, reason)} of any library.")
                        .paragraph("1005 becomes 1000. A code that the sender must not send (1006, 1015, a code that is"
                                + " reserved for the other endpoint) becomes 1011, with the code and the text as the new"
                                + " text. Do not use this to answer a Close frame: an answer repeats the code that was"
                                + " received.")
                        .param("sender", "the endpoint that sends the Close frame")
                        .returns("this reason, or the one that replaces it")
                        .throwing(NullPointerException.class, Methods.IF_SENDER_IS_NULL)
                        .build())
                .addStatement(Methods.requireSender())
                .beginControlFlow("if (code == $T.NO_STATUS_RECEIVED.code())", target.closeCode())
                .addStatement("return new $T($T.NORMAL_CLOSURE, message)", self, target.closeCode())
                .endControlFlow()
                .addStatement(
                        "return $T.isSendableBy(code, sender) ? this : truncated($T.INTERNAL_ERROR, toString())",
                        target.closeCodes(),
                        target.closeCode())
                .build();
    }

    private MethodSpec requireSendable() {
        return Methods.publicMethod("requireSendable", self)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(Doc.of("Checks that the sender may send this reason. {@link #toSendable(Role)} replaces a"
                                + " reason that it must not send; this method shows the mistake instead.")
                        .param("sender", "the endpoint that sends the Close frame")
                        .returns("this reason")
                        .throwing(IllegalArgumentException.class, "if it must not send the code; the message says why")
                        .throwing(NullPointerException.class, Methods.IF_SENDER_IS_NULL)
                        .build())
                .addStatement("$T.requireSendable(code, sender)", target.closeCodes())
                .addStatement("return this")
                .build();
    }

    private MethodSpec toWire() {
        return Methods.publicMethod("toWire", BYTES)
                .addParameter(Names.ROLE, "sender")
                .addJavadoc(
                        Doc.of("Encodes the payload of a Close frame (RFC 6455 section 5.5.1), for programs that write"
                                        + " frames. This works for every reason: 1005 becomes the empty payload, without"
                                        + " its text, and all others are sent as {@link #toSendable(Role)} says.")
                                .param("sender", "the endpoint that sends the Close frame")
                                .returns("a new array of 0 or 2 to " + CloseFrame.MAX_PAYLOAD_BYTES + " bytes")
                                .throwing(NullPointerException.class, Methods.IF_SENDER_IS_NULL)
                                .build())
                .addStatement(Methods.requireSender())
                .beginControlFlow("if (code == $T.NO_STATUS_RECEIVED.code())", target.closeCode())
                .addStatement("return new byte[0]")
                .endControlFlow()
                .addStatement("$T sent = toSendable(sender)", self)
                .addStatement("byte[] text = sent.message.getBytes($T.UTF_8)", StandardCharsets.class)
                .addStatement("byte[] payload = new byte[$L + text.length]", CloseFrame.CODE_BYTES)
                .addStatement("payload[0] = (byte) (sent.code >>> 8)")
                .addStatement("payload[1] = (byte) sent.code")
                .addStatement("$T.arraycopy(text, 0, payload, $L, text.length)", System.class, CloseFrame.CODE_BYTES)
                .addStatement("return payload")
                .build();
    }

    private MethodSpec fromBytes() {
        return Methods.publicStatic("fromWire", self)
                .addParameter(BYTES, "payload")
                .addJavadoc(decoding("the whole payload, unmasked"))
                .addStatement("return fromWire($T.wrap(payload))", ByteBuffer.class)
                .build();
    }

    private MethodSpec fromBuffer() {
        return Methods.publicStatic("fromWire", self)
                .addParameter(ClassName.get(ByteBuffer.class), "payload")
                .addJavadoc(decoding(
                        "a buffer whose remaining bytes are the whole payload, unmasked; all of them are consumed"))
                .addStatement("int length = payload.remaining()")
                .beginControlFlow("if (length == 0)")
                .addStatement("return new $T($T.NO_STATUS_RECEIVED, $S)", self, target.closeCode(), "")
                .endControlFlow()
                .beginControlFlow("if (length == 1 || length > $L)", CloseFrame.MAX_PAYLOAD_BYTES)
                .addStatement(
                        "throw new $T(\n$T.PROTOCOL_ERROR.code(),\n$S + length)",
                        Names.PROTOCOL_VIOLATION,
                        target.closeCode(),
                        "The payload of a Close frame has 0 or 2-" + CloseFrame.MAX_PAYLOAD_BYTES + " bytes, not ")
                .endControlFlow()
                .addStatement("int code = ((payload.get() & 0xFF) << 8) | (payload.get() & 0xFF)")
                .beginControlFlow("if (!$T.isReceivable(code))", target.closeCodes())
                .addStatement(
                        "throw new $T(\n$T.PROTOCOL_ERROR.code(),\n$T.describe(code) + $S)",
                        Names.PROTOCOL_VIOLATION,
                        target.closeCode(),
                        target.closeCodes(),
                        " must not appear in a Close frame")
                .endControlFlow()
                .addStatement("return new $T(code, $T.decode(payload))", self, Names.CLOSE_MESSAGE)
                .build();
    }

    private static CodeBlock decoding(String payload) {
        return Doc.of("Decodes the payload of a Close frame (RFC 6455 sections 5.5.1 and 7.1.5). An empty payload"
                        + " gives 1005.")
                .param("payload", payload)
                .returns("the reason that the peer sent")
                .throwing(
                        Names.PROTOCOL_VIOLATION,
                        "with 1002 if the payload has 1 byte, more than " + CloseFrame.MAX_PAYLOAD_BYTES
                                + " bytes, or a code that must not be sent; with 1007 if the text is not UTF-8")
                .build();
    }
}
