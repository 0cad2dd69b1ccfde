package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.BufferOverflowException;

/** Writes the methods that encode whole frames into a buffer. */
final class FrameEncodingWriter {

    private static final TypeName BUFFER = Storage.BUFFER.type();
    private static final ClassName TEXT = ClassName.get(CharSequence.class);

    private final FrameCodec codec;
    private final ClassName closeReason;

    FrameEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.closeReason = codec.target().closeReason();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(encodeText())
                .addMethod(encode(
                        "encodeBinary",
                        "BINARY",
                        "Encodes a binary message in one frame.",
                        "any bytes; they are consumed"))
                .addMethod(encode(
                        "encodePing",
                        "PING",
                        "Encodes a ping (section 5.5.2).",
                        "at most " + codec.layout().maxControlBytes() + " bytes; they are consumed"))
                .addMethod(encode(
                        "encodePong",
                        "PONG",
                        "Encodes a pong (section 5.5.3).",
                        "the payload of the ping that is answered, or at most "
                                + codec.layout().maxControlBytes() + " bytes; they are consumed"))
                .addMethod(encodeClose())
                .addMethod(encodeCloseReply())
                .addMethod(onWire())
                .addMethod(answer())
                .addMethod(encodeCloseFrame())
                .addMethod(encodeFrame())
                .addMethod(requireRoom());
    }

    private MethodSpec encodeText() {
        Doc doc = Doc.of("Encodes a text message in one frame.").param("text", "the message");
        MethodSpec.Builder method =
                Methods.publicStatic("encodeText", TypeName.VOID).addParameter(TEXT, "text");
        return finish(method, doc, "if the text has a surrogate without its pair")
                .addStatement("long length = $T.length(text)", Names.UTF8)
                .addStatement("requireRoom(length, target)")
                .addCode(header("true, TEXT"))
                .addStatement("$T.encode(text, target)", Names.UTF8)
                .addCode(mask())
                .build();
    }

    private MethodSpec encode(String name, String opcode, String summary, String payload) {
        Doc doc = Doc.of(summary).param("payload", payload);
        MethodSpec.Builder method = Methods.publicStatic(name, TypeName.VOID).addParameter(BUFFER, "payload");
        String refused = opcode.equals("BINARY") ? "" : "if the payload is too long";
        return finish(method, doc, refused)
                .addStatement(
                        "encodeFrame(true, $L$L, payload, $Ltarget)", codec.noBits(), opcode, codec.keysArgument())
                .build();
    }

    private MethodSpec encodeClose() {
        Doc doc = Doc.of("Encodes a Close frame (section 5.5.1). Every reason has one: what a "
                        + codec.role().inText()
                        + " may not send is replaced as {@link " + closeReason.simpleName()
                        + "#asSentBy} says, and 1005 becomes the frame without a payload.")
                .param("reason", "why the connection is closed");
        MethodSpec.Builder method =
                Methods.publicStatic("encodeClose", TypeName.VOID).addParameter(closeReason, "reason");
        return finish(method, doc, "")
                .addStatement("encodeCloseFrame(onWire(reason), $Ltarget)", codec.keysArgument())
                .build();
    }

    private MethodSpec encodeCloseReply() {
        Doc doc = Doc.of(
                        "Encodes the answer to a Close frame: its own code, whoever may send that, and no message (section"
                                + " 5.5.1). A reason that no Close frame can have given is answered without a code.")
                .param("received", "the reason of the peer's Close frame");
        MethodSpec.Builder method =
                Methods.publicStatic("encodeCloseReply", TypeName.VOID).addParameter(closeReason, "received");
        return finish(method, doc, "")
                .addStatement("encodeCloseFrame(answer(received), $Ltarget)", codec.keysArgument())
                .build();
    }

    private MethodSpec answer() {
        return Methods.privateStatic("answer", closeReason)
                .addJavadoc(Doc.of("The reason that answers another.")
                        .param("received", "the reason of the peer")
                        .returns("its code without a message, or 1005")
                        .build())
                .addParameter(closeReason, "received")
                .addStatement(
                        "int code = $T.isReceivable(received.code()) ? received.code() : $T.NO_STATUS_RECEIVED.code()",
                        codec.target().closeCodes(),
                        codec.target().closeCode())
                .addStatement("return new $T(code, $S)", closeReason, "")
                .build();
    }

    private MethodSpec onWire() {
        return Methods.privateStatic("onWire", closeReason)
                .addJavadoc(Doc.of("The reason that the frame gives in place of any other.")
                        .param("reason", "any reason")
                        .returns("one that may be sent, or 1005")
                        .build())
                .addParameter(closeReason, "reason")
                .addStatement(
                        "$T sent = reason.asSentBy($T.$L)",
                        closeReason,
                        Names.ROLE,
                        codec.role().name())
                .addStatement(
                        "return sent != null ? sent : new $T($T.NO_STATUS_RECEIVED, $S)",
                        closeReason,
                        codec.target().closeCode(),
                        "")
                .build();
    }

    private MethodSpec encodeCloseFrame() {
        int codeBytes = codec.layout().closeCodeBytes();
        Doc doc = Doc.of("Encodes a Close frame.").param("sent", "what may be sent, or 1005 for no payload");
        MethodSpec.Builder method =
                Methods.privateStatic("encodeCloseFrame", TypeName.VOID).addParameter(closeReason, "sent");
        return addTarget(method, doc)
                .addJavadoc(doc.build())
                .addStatement(
                        "boolean empty = sent.code() == $T.NO_STATUS_RECEIVED.code()",
                        codec.target().closeCode())
                .addStatement("long length = empty ? 0 : $L + $T.length(sent.message())", codeBytes, Names.UTF8)
                .addStatement("requireRoom(length, target)")
                .addCode(header("true, CLOSE"))
                .beginControlFlow("if (!empty)")
                .addStatement("$T.putShort(target, target.position(), sent.code())", Names.NETWORK_ORDER)
                .addStatement("target.position(target.position() + $L)", codeBytes)
                .addStatement("$T.encode(sent.message(), target)", Names.UTF8)
                .endControlFlow()
                .addCode(mask())
                .build();
    }

    private MethodSpec encodeFrame() {
        Doc doc = Doc.of("Encodes a frame whose payload is ready.")
                .param("fin", "whether it is the last frame of its message");
        MethodSpec.Builder method =
                Methods.privateStatic("encodeFrame", TypeName.VOID).addParameter(TypeName.BOOLEAN, "fin");
        if (codec.hasExtension()) {
            method.addParameter(TypeName.INT, "extensionBits");
            doc.param("extensionBits", FrameCodec.BITS_IN_WORDS);
        }
        method.addParameter(TypeName.INT, "opcode").addParameter(BUFFER, "payload");
        doc.param("opcode", "what it carries").param("payload", "the payload; it is consumed");
        return addTarget(method, doc)
                .addJavadoc(doc.build())
                .addStatement("int length = payload.remaining()")
                .addStatement("requireRoom(length, target)")
                .addCode(header("fin, " + codec.bitsArgument() + "opcode"))
                .addStatement("target.put(payload)")
                .addCode(mask())
                .build();
    }

    /** Writes the header of a frame whose payload has {@code length} bytes. */
    private CodeBlock header(String finAndOpcode) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (codec.encodesMasked()) {
            code.addStatement("int key = keys.next()")
                    .addStatement("encodeHeader($L, length, key, target)", finAndOpcode)
                    .addStatement("int payloadAt = target.position()");
        } else {
            code.addStatement("encodeHeader($L, length, target)", finAndOpcode);
        }
        return code.build();
    }

    private CodeBlock mask() {
        return codec.encodesMasked()
                ? CodeBlock.builder()
                        .addStatement("$T.mask(target, payloadAt, target.position(), key)", Names.MASKING)
                        .build()
                : CodeBlock.of("");
    }

    private MethodSpec requireRoom() {
        return Methods.privateStatic("requireRoom", TypeName.VOID)
                .addJavadoc(Doc.of("Makes sure that a frame is written as a whole or not at all.")
                        .param("payloadBytes", "the size of its payload")
                        .param("target", "the buffer that the frame is put into")
                        .build())
                .addParameter(TypeName.LONG, "payloadBytes")
                .addParameter(BUFFER, "target")
                .beginControlFlow("if (target.remaining() < headerBytes(payloadBytes) + payloadBytes)")
                .addStatement("throw new $T()", BufferOverflowException.class)
                .endControlFlow()
                .build();
    }

    /** What comes last in every one of these methods. */
    private MethodSpec.Builder finish(MethodSpec.Builder method, Doc doc, String refused) {
        addTarget(method, doc);
        if (!refused.isEmpty()) {
            doc.throwing("IllegalArgumentException", refused);
        }
        doc.throwing("BufferOverflowException", "if the frame does not fit; nothing is written then")
                .throwing("java.nio.ReadOnlyBufferException", "if the target is read-only");
        return method.addJavadoc(doc.build());
    }

    private MethodSpec.Builder addTarget(MethodSpec.Builder method, Doc doc) {
        codec.keys().ifPresent(keys -> {
            method.addParameter(keys);
            doc.param("keys", "where the masking key comes from");
        });
        doc.param("target", "the buffer that the frame is put into");
        return method.addParameter(BUFFER, "target");
    }
}
