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
                .addJavadoc(Doc.of("Refuses what sections 5.1, 5.2 and 5.5 forbid in the first two bytes.")
                        .param("start", "the two bytes")
                        .returns("the two bytes")
                        .build())
                .addParameter(TypeName.INT, "start")
                .addStatement("int opcode = (start & OPCODE) >>> $L", layout.shift("opcode"))
                .addComment("Section 5.2: the other opcodes are reserved.")
                .beginControlFlow("if (((OPCODES >>> opcode) & 1) == 0)")
                .addStatement("throw refusal($S + opcode + $S)", "Opcode ", " is reserved")
                .endControlFlow();
        addReservedBits(method);
        addMask(method);
        method.addComment("Section 5.5: control frames are whole and short.")
                .beginControlFlow("if ((start & CONTROL) != 0)");
        refuseIf(method, "(start & FIN) == 0", "A control frame is a fragment");
        refuseIf(
                method,
                "(start & LENGTH) > MAX_CONTROL_BYTES",
                "A control frame has more than " + layout.maxControlBytes() + " bytes");
        return method.endControlFlow().addStatement("return start").build();
    }

    private void addReservedBits(MethodSpec.Builder method) {
        if (!codec.unusedBits().isEmpty()) {
            method.addComment("Section 5.2: reserved bits are zero.");
            refuseIf(method, isAnySet(codec.unusedBits()), "A reserved bit is set, and no extension owns it");
        }
        if (codec.hasExtension()) {
            method.addComment("RFC 7692 section 6: neither a later fragment nor a control frame has the bit.");
            refuseIf(
                    method,
                    isAnySet(codec.extensionBits()) + " && opcode != TEXT && opcode != BINARY",
                    "An extension's bit is set in a frame that begins no message");
        }
    }

    private void addMask(MethodSpec.Builder method) {
        String peer = codec.role().peer().inText();
        method.addComment("Section 5.1: a client masks every frame, and a server none.");
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
                .addJavadoc(Doc.of(
                                "Refuses a length that a shorter form could hold (section 5.2), or that is over the limit.")
                        .param("length", "the length, in any form")
                        .param("least", "the least length that has this form")
                        .returns("the length")
                        .build())
                .addParameter(TypeName.LONG, "length")
                .addParameter(TypeName.LONG, "least")
                .beginControlFlow("if (length < 0)")
                .addStatement("throw refusal($S)", "The top bit of a length of 64 bits is set")
                .endControlFlow()
                .beginControlFlow("if (length < least)")
                .addStatement("throw refusal($S + length + $S)", "The length ", " is not in its shortest form")
                .endControlFlow()
                .beginControlFlow("if (length > MAX_FRAME_BYTES)")
                .addStatement(
                        "throw new $T(\n$T.MESSAGE_TOO_BIG.code(),\n$S + length + $S + MAX_FRAME_BYTES + $S)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode(),
                        "A frame of ",
                        " bytes; ",
                        " are the most")
                .endControlFlow()
                .addStatement("return length")
                .build();
    }

    private MethodSpec refusal() {
        return Methods.privateStatic("refusal", Names.PROTOCOL_VIOLATION)
                .addJavadoc(Doc.of("Says that the protocol forbids a frame.")
                        .param("message", "what is wrong with it")
                        .returns("what is to be thrown, with 1002")
                        .build())
                .addParameter(String.class, "message")
                .addStatement(
                        "return new $T($T.PROTOCOL_ERROR.code(), message)",
                        Names.PROTOCOL_VIOLATION,
                        codec.target().closeCode())
                .build();
    }
}
