package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that check the fields of a header to encode, and combine them into its first bytes. */
final class HeaderStartWriter {

    private final FrameCodec codec;
    private final EncodingParts parts;
    private final FrameLayout layout;

    HeaderStartWriter(FrameCodec codec) {
        this.codec = codec;
        this.parts = new EncodingParts(codec);
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(start());
        if (codec.hasExtension() && !codec.unusedBits().isEmpty()) {
            type.addMethod(requireOwned());
        }
    }

    private MethodSpec start() {
        Doc doc = Doc.of("Checks the fields of a frame header and combines them into its first two bytes.");
        MethodSpec.Builder method = Methods.privateStatic("start", TypeName.INT);
        parts.addFields(method, doc, codec.hasExtension());
        method.addParameter(TypeName.LONG, "payloadBytes");
        doc.param("payloadBytes", "the payload length in bytes").returns("the first two bytes");
        method.addJavadoc(doc.build());
        int shift = layout.shift("opcode");
        refuseIf(
                method,
                "opcode < 0 || opcode > OPCODE >>> " + shift + " || ((OPCODES >>> opcode) & 1) == 0",
                "Opcode ",
                "opcode",
                " is reserved");
        refuseIf(method, "payloadBytes < 0", "The payload length is negative: ", "payloadBytes", "");
        method.addStatement("int start = (fin ? FIN : 0) | (opcode << $L)", shift);
        addControlChecks(method);
        addExtensionBits(method);
        return method.addStatement("int length = $L", length())
                .addStatement("return start | $Llength", codec.encodesMasked() ? "MASK | " : "")
                .build();
    }

    private void addControlChecks(MethodSpec.Builder method) {
        method.beginControlFlow("if ((start & CONTROL) != 0)");
        refuseIf(method, "!fin", "A control frame must not be fragmented", "", "");
        refuseIf(
                method,
                "payloadBytes > MAX_CONTROL_BYTES",
                "A control frame has at most " + layout.maxControlBytes() + " payload bytes, not ",
                "payloadBytes",
                "");
        method.endControlFlow();
    }

    private void addExtensionBits(MethodSpec.Builder method) {
        if (!codec.hasExtension()) {
            return;
        }
        refuseIf(
                method,
                "!extensionBits.isEmpty() && opcode != TEXT && opcode != BINARY",
                "Extension bits are allowed only in the first frame of a message",
                "",
                "");
        if (!codec.unusedBits().isEmpty()) {
            method.addStatement("requireOwned(extensionBits)");
        }
        for (Field bit : codec.extensionBits()) {
            method.addStatement("start |= $L ? $L : 0", contains(bit), FrameCodec.constant(bit));
        }
    }

    /** Returns an expression that says whether the set of extension bits has a bit. */
    private static CodeBlock contains(Field bit) {
        return CodeBlock.of("extensionBits.contains($T.$L)", Names.EXTENSION_BIT, FrameCodec.constant(bit));
    }

    /** Returns an expression for the value of the short length field. */
    private String length() {
        List<LengthForm> forms = layout.lengths();
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < forms.size() - 1; i++) {
            String value = i == 0
                    ? "(int) payloadBytes"
                    : Integer.toString(forms.get(i).escape());
            expression
                    .append("payloadBytes < ")
                    .append(Literal.number(forms.get(i + 1).least()))
                    .append(" ? ")
                    .append(value)
                    .append(" : ");
        }
        return expression.append(forms.get(forms.size() - 1).escape()).toString();
    }

    private MethodSpec requireOwned() {
        List<CodeBlock> unused = new ArrayList<>();
        for (Field bit : codec.unusedBits()) {
            unused.add(contains(bit));
        }
        return Methods.privateStatic("requireOwned", EncodingParts.EXTENSION_BITS)
                .addJavadoc(Doc.of("Checks that an extension uses each of the bits.")
                        .param("extensionBits", "the extension bits of a frame or a connection")
                        .returns("the bits, unchanged")
                        .build())
                .addParameter(EncodingParts.EXTENSION_BITS, "extensionBits")
                .beginControlFlow("if ($L)", CodeBlock.join(unused, " || "))
                .addStatement(
                        "throw new $T($L)",
                        IllegalArgumentException.class,
                        Literal.message("The extension bits ", "extensionBits", " include one that no extension uses"))
                .endControlFlow()
                .addStatement("return extensionBits")
                .build();
    }

    /** Adds a check. The message contains the value of a variable unless the variable's name is empty. */
    private static void refuseIf(
            MethodSpec.Builder method, String condition, String before, String variable, String after) {
        method.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "throw new $T($L)", IllegalArgumentException.class, Literal.message(before, variable, after))
                .endControlFlow();
    }
}
