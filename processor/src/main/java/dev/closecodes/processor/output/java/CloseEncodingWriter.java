package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** Writes the methods that encode Close frames. */
final class CloseEncodingWriter {

    private final FrameCodec codec;
    private final EncodingParts parts;
    private final ClassName closeCode;
    private final ClassName closeReason;

    CloseEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.parts = new EncodingParts(codec);
        this.closeCode = codec.target().closeCode();
        this.closeReason = codec.target().closeReason();
    }

    void addTo(TypeSpec.Builder type) {
        Doc close = Doc.of(
                        "Encodes a Close frame (section 5.5.1). For code 1005, the payload is empty. Any other reason"
                                + " whose code a " + codec.role().toString()
                                + " must not send is replaced as described in {@link "
                                + closeReason.simpleName() + "#toSendable}.")
                .param("reason", "why the connection is closed");
        Doc reply = Doc.of("Encodes the reply to a Close frame (section 5.5.1). The reply repeats the received code,"
                        + " even one that only a " + codec.role().peer().toString() + " may send, and has no reason"
                        + " text. If the code must not appear in a Close frame, the payload is empty.")
                .param("received", "the reason of the peer's Close frame");
        type.addMethod(encode("encodeClose", "onWire", "reason", close))
                .addMethod(encode("encodeCloseReply", "answer", "received", reply))
                .addMethod(onWire())
                .addMethod(answer())
                .addMethod(encodeCloseFrame());
    }

    /** Writes a public method that encodes the reason which the method {@code replacement} returns. */
    private MethodSpec encode(String name, String replacement, String parameter, Doc doc) {
        MethodSpec.Builder method = Methods.publicStatic(name, TypeName.VOID).addParameter(closeReason, parameter);
        return parts.finish(method, doc, "")
                .addStatement("encodeCloseFrame($L($L), $Ltarget)", replacement, parameter, codec.keysArgument())
                .build();
    }

    private MethodSpec onWire() {
        return Methods.privateStatic("onWire", closeReason)
                .addJavadoc(Doc.of("Returns the reason to send in a Close frame.")
                        .param("reason", "any close reason")
                        .returns("a reason that may be sent, or 1005 for an empty payload")
                        .build())
                .addParameter(closeReason, "reason")
                .beginControlFlow("if (reason.code() == $T.NO_STATUS_RECEIVED.code())", closeCode)
                .addStatement("return new $T($T.NO_STATUS_RECEIVED, $S)", closeReason, closeCode, "")
                .endControlFlow()
                .addStatement(
                        "return reason.toSendable($T.$L)",
                        Names.ROLE,
                        codec.role().name())
                .build();
    }

    private MethodSpec answer() {
        return Methods.privateStatic("answer", closeReason)
                .addJavadoc(Doc.of("Returns the reason to send in the reply to a Close frame.")
                        .param("received", "the reason of the peer's Close frame")
                        .returns("the received code without a reason text, or 1005 for an empty payload")
                        .build())
                .addParameter(closeReason, "received")
                .addStatement(
                        "int code = $T.isReceivable(received.code()) ? received.code() : $T.NO_STATUS_RECEIVED.code()",
                        codec.target().closeCodes(),
                        closeCode)
                .addStatement("return new $T(code, $S)", closeReason, "")
                .build();
    }

    private MethodSpec encodeCloseFrame() {
        int codeBytes = codec.layout().closeCodeBytes();
        Doc doc = Doc.of("Encodes a Close frame.")
                .param("sent", "a reason that may be sent, or 1005 for an empty payload");
        MethodSpec.Builder method =
                Methods.privateStatic("encodeCloseFrame", TypeName.VOID).addParameter(closeReason, "sent");
        parts.addTarget(method, doc);
        return method.addJavadoc(doc.build())
                .addStatement("boolean empty = sent.code() == $T.NO_STATUS_RECEIVED.code()", closeCode)
                .addStatement("long length = empty ? 0 : $L + $T.length(sent.message())", codeBytes, Names.UTF8)
                .addCode(parts.beginFrame("true, CLOSE"))
                .beginControlFlow("if (!empty)")
                .addStatement("$T.putShort(target, target.position(), sent.code())", Names.NETWORK_ORDER)
                .addStatement("target.position(target.position() + $L)", codeBytes)
                .addStatement("$T.encode(sent.message(), length - $L, target)", Names.UTF8, codeBytes)
                .endControlFlow()
                .addCode(parts.endFrame())
                .build();
    }
}
