package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import java.util.List;

/** Writes the methods that check a decoded header against sections 5.1, 5.2 and 5.5 of RFC 6455. */
final class HeaderCheckWriter {

    private final FrameCodec codec;
    private final FrameLayout layout;

    HeaderCheckWriter(FrameCodec codec) {
        this.codec = codec;
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(requireLegal()).addMethod(requireLength()).addMethod(refusal());
    }

    private MethodSpec requireLegal() {
        MethodSpec.Builder method = Methods.privateStatic("requireLegal", TypeName.INT)
                .addJavadoc(Doc.of("Checks the first two bytes of a frame against sections 5.1, 5.2 and 5.5.")
                        .param("start", "the first two bytes")
                        .returns("the first two bytes, unchanged")
                        .build())
                .addParameter(TypeName.INT, "start")
                .addStatement("int opcode = (start & OPCODE) >>> $L", layout.shift("opcode"))
                .addComment("Section 5.2: all other opcodes are reserved.")
                .beginControlFlow("if (((OPCODES >>> opcode) & 1) == 0)")
                .addStatement("throw refusal($S + opcode + $S)", "Opcode ", " is reserved")
                .endControlFlow();
        addReservedBits(method);
        addMask(method);
        method.addComment("Section 5.5: a control frame is not fragmented, and its payload is short.")
                .beginControlFlow("if ((start & CONTROL) != 0)");
        refuseIf(method, "(start & FIN) == 0", "A control frame is fragmented");
        refuseIf(
                method,
                "(start & LENGTH) > MAX_CONTROL_BYTES",
                "A control frame has more than " + layout.maxControlBytes() + " payload bytes");
        return method.endControlFlow().addStatement("return start").build();
    }

    private void addReservedBits(MethodSpec.Builder method) {
        if (!codec.unusedBits().isEmpty()) {
            method.addComment("Section 5.2: a reserved bit is zero unless an extension uses it.");
            refuseIf(method, isAnySet(codec.unusedBits()), "A reserved bit is set, and no extension uses it");
        }
        if (codec.hasExtension()) {
            method.addComment("RFC 7692 section 6: an extension bit is set only in the first frame of a message.");
            refuseIf(
                    method,
                    isAnySet(codec.extensionBits()) + " && opcode != TEXT && opcode != BINARY",
                    "An extension bit is set in a frame that does not start a message");
        }
    }

    private void addMask(MethodSpec.Builder method) {
        String peer = codec.role().peer().toString();
        method.addComment("Section 5.1: a client masks all of its frames, a server none.");
        if (codec.decodesMasked()) {
            refuseIf(method, "(start & MASK) == 0", "A " + peer + " sent a frame without a mask");
        } else {
            refuseIf(method, "(start & MASK) != 0", "A " + peer + " sent a frame with a mask");
        }
    }

    private static void refuseIf(MethodSpec.Builder method, String condition, String message) {
        method.beginControlFlow("if ($L)", condition)
                .addStatement("throw refusal($S)", message)
                .endControlFlow();
    }

    private static String isAnySet(List<Field> bits) {
        String names = FrameCodec.constants(bits, " | ");
        return "(start & " + (bits.size() == 1 ? names : "(" + names + ")") + ") != 0";
    }

    private MethodSpec requireLength() {
        return Methods.privateStatic("requireLength", TypeName.LONG)
                .addJavadoc(
                        Doc.of("Checks that a payload length has its shortest form (section 5.2) and is not over the"
                                        + " limit.")
                                .param("length", "the payload length in bytes")
                                .param("least", "the smallest length that has this form")
                                .returns("the payload length, unchanged")
                                .build())
                .addParameter(TypeName.LONG, "length")
                .addParameter(TypeName.LONG, "least")
                .beginControlFlow("if (length < 0)")
                .addStatement("throw refusal($S)", "The most significant bit of a 64-bit payload length is set")
                .endControlFlow()
                .beginControlFlow("if (length < least)")
                .addStatement("throw refusal($S + length + $S)", "The payload length ", " is not in its shortest form")
                .endControlFlow()
                .beginControlFlow("if (length > MAX_FRAME_BYTES)")
                .addStatement(
                        "throw new $T(\n$T.MESSAGE_TOO_BIG.code(),\n$S + length + $S + MAX_FRAME_BYTES + $S)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode(),
                        "A payload of ",
                        " bytes is over the limit of ",
                        " bytes")
                .endControlFlow()
                .addStatement("return length")
                .build();
    }

    private MethodSpec refusal() {
        return Methods.privateStatic("refusal", Names.PROTOCOL_VIOLATION)
                .addJavadoc(Doc.of("Creates the exception for a frame that violates the protocol.")
                        .param("message", "what is wrong with the frame")
                        .returns("an exception with code 1002")
                        .build())
                .addParameter(String.class, "message")
                .addStatement(
                        "return new $T($T.PROTOCOL_ERROR.code(), message)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode())
                .build();
    }
}
