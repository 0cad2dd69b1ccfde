package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.BufferOverflowException;

/** Writes the methods that encode whole frames into a buffer. */
final class FrameEncodingWriter {

    private final FrameCodec codec;
    private final EncodingParts parts;

    FrameEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.parts = new EncodingParts(codec);
    }

    void addTo(TypeSpec.Builder type) {
        int maxControlBytes = codec.layout().maxControlBytes();
        type.addMethod(encodeText())
                .addMethod(encode(
                        "encodeBinary",
                        "BINARY",
                        "Encodes a binary message in one frame.",
                        "any bytes; they are consumed",
                        ""))
                .addMethod(encode(
                        "encodePing",
                        "PING",
                        "Encodes a ping (section 5.5.2).",
                        "at most " + maxControlBytes + " bytes; they are consumed",
                        "if the payload is too long"))
                .addMethod(encode(
                        "encodePong",
                        "PONG",
                        "Encodes a pong (section 5.5.3).",
                        "the payload of the ping that is answered, or at most " + maxControlBytes
                                + " bytes; they are consumed",
                        "if the payload is too long"));
        new CloseEncodingWriter(codec).addTo(type);
        type.addMethod(encodeFrame()).addMethod(requireRoom());
    }

    private MethodSpec encodeText() {
        Doc doc = Doc.of("Encodes a text message in one frame.").param("text", "the message");
        MethodSpec.Builder method =
                Methods.publicStatic("encodeText", TypeName.VOID).addParameter(CharSequence.class, "text");
        return parts.finish(method, doc, "if the text has a surrogate without its pair")
                .addStatement("long length = $T.length(text)", Names.UTF8)
                .addCode(parts.beginFrame("true, TEXT"))
                .addStatement("$T.encode(text, target)", Names.UTF8)
                .addCode(parts.endFrame())
                .build();
    }

    /**
     * Writes a method for a frame whose payload is the caller's bytes.
     *
     * @param refused when the method throws an IllegalArgumentException; empty for never
     */
    private MethodSpec encode(String name, String opcode, String summary, String payload, String refused) {
        Doc doc = Doc.of(summary).param("payload", payload);
        MethodSpec.Builder method =
                Methods.publicStatic(name, TypeName.VOID).addParameter(EncodingParts.BUFFER, "payload");
        return parts.finish(method, doc, refused)
                .addStatement(
                        "encodeFrame(true, $L$L, payload, $Ltarget)",
                        codec.noBitsArgument(),
                        opcode,
                        codec.keysArgument())
                .build();
    }

    private MethodSpec encodeFrame() {
        Doc doc = Doc.of("Encodes a frame whose payload is ready.");
        MethodSpec.Builder method = Methods.privateStatic("encodeFrame", TypeName.VOID);
        parts.addFields(method, doc, codec.hasExtension(), "what it carries");
        method.addParameter(EncodingParts.BUFFER, "payload");
        doc.param("payload", "the payload; it is consumed");
        parts.addTarget(method, doc);
        return method.addJavadoc(doc.build())
                .addStatement("int length = payload.remaining()")
                .addCode(parts.beginFrame("fin, " + codec.bitsArgument() + "opcode"))
                .addStatement("target.put(payload)")
                .addCode(parts.endFrame())
                .build();
    }

    private static MethodSpec requireRoom() {
        return Methods.privateStatic("requireRoom", TypeName.VOID)
                .addJavadoc(Doc.of("Makes sure that a frame is written as a whole or not at all.")
                        .param("payloadBytes", "the size of its payload")
                        .param("target", "the buffer that the frame is put into")
                        .build())
                .addParameter(TypeName.LONG, "payloadBytes")
                .addParameter(EncodingParts.BUFFER, "target")
                .beginControlFlow("if (target.remaining() < headerBytes(payloadBytes) + payloadBytes)")
                .addStatement("throw new $T()", BufferOverflowException.class)
                .endControlFlow()
                .build();
    }
}
