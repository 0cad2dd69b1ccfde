package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.BufferOverflowException;

/** Writes the methods that encode whole frames into a buffer. */
final class FrameEncodingWriter {

    private static final String PAYLOAD = "the payload: the buffer's remaining bytes, which are consumed";

    private final FrameCodec codec;
    private final EncodingParts parts;

    FrameEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.parts = new EncodingParts(codec);
    }

    void addTo(TypeSpec.Builder type) {
        int maxControlBytes = codec.layout().maxControlBytes();
        String controlPayload = PAYLOAD + "; at most " + maxControlBytes + " bytes";
        String refused = "if the payload is longer than " + maxControlBytes + " bytes";
        type.addMethod(encodeText())
                .addMethod(encode(
                        "encodeBinary", "BINARY", "Encodes a binary message in one frame (section 5.6).", PAYLOAD, ""))
                .addMethod(
                        encode("encodePing", "PING", "Encodes a Ping frame (section 5.5.2).", controlPayload, refused))
                .addMethod(encode(
                        "encodePong",
                        "PONG",
                        "Encodes a Pong frame (section 5.5.3). A reply to a Ping frame must repeat its payload.",
                        controlPayload,
                        refused));
        new CloseEncodingWriter(codec).addTo(type);
        type.addMethod(encodeFrame()).addMethod(requireRoom());
    }

    private MethodSpec encodeText() {
        Doc doc = Doc.of("Encodes a text message in one frame (section 5.6).").param("text", "the message");
        MethodSpec.Builder method =
                Methods.publicStatic("encodeText", TypeName.VOID).addParameter(CharSequence.class, "text");
        return parts.finish(method, doc, "if the text contains an unpaired surrogate")
                .addStatement("long length = $T.length(text)", Names.UTF8)
                .addCode(parts.beginFrame("true, TEXT"))
                .addStatement("$T.encode(text, length, target)", Names.UTF8)
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
        Doc doc = Doc.of("Encodes a frame.");
        MethodSpec.Builder method = Methods.privateStatic("encodeFrame", TypeName.VOID);
        parts.addFields(method, doc, codec.hasExtension());
        method.addParameter(EncodingParts.BUFFER, "payload");
        doc.param("payload", PAYLOAD);
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
                .addJavadoc(Doc.of("Checks that a buffer has space for a frame, before any byte is written.")
                        .param("payloadBytes", "the payload length in bytes")
                        .param("target", "the buffer to write the frame into")
                        .build())
                .addParameter(TypeName.LONG, "payloadBytes")
                .addParameter(EncodingParts.BUFFER, "target")
                .beginControlFlow("if (target.remaining() < headerBytes(payloadBytes) + payloadBytes)")
                .addStatement("throw new $T()", BufferOverflowException.class)
                .endControlFlow()
                .build();
    }
}
