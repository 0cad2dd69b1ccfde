package dev.closecodes.processor.output.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.Opcode;
import dev.closecodes.processor.model.FrameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes {@code ServerFrameCodec} or {@code ClientFrameCodec}. */
final class FrameCodecWriter {

    private final FrameCodec codec;
    private final FrameLayout layout;

    FrameCodecWriter(FrameCodec codec) {
        this.codec = codec;
        this.layout = codec.layout();
    }

    TypeSpec write() {
        TypeSpec.Builder type = codec.target()
                .mark(TypeSpec.classBuilder(codec.type()))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(documentation().build());
        addLimits(type);
        addLayout(type);
        type.addStaticBlock(Target.runtimeCheck());
        type.addMethod(Methods.privateConstructor());
        new HeaderDecodingWriter(codec).addTo(type);
        new SizeWriter(codec).addTo(type);
        new HeaderEncodingWriter(codec).addTo(type);
        new FrameEncodingWriter(codec).addTo(type);
        new StreamWriter(codec).addTo(type);
        return type.build();
    }

    private Doc documentation() {
        String self = codec.role().toString();
        String peer = codec.role().peer().toString();
        List<Field> extensionBits = codec.extensionBits();
        String usedBits = extensionBits.isEmpty() ? "none" : FrameCodec.constants(extensionBits, ", ");
        return Doc.of("Decodes the WebSocket frames that a " + peer + " sends, " + masked(codec.decodesMasked())
                        + ", and encodes those that a " + self + " sends, " + masked(codec.encodesMasked())
                        + ". Section numbers are those of RFC 6455.")
                .paragraph("There are three levels, and each can be used alone:")
                .block(List.of(
                        "<ul>",
                        "  <li>frame headers in arrays and buffers, without state and without allocation",
                        "  <li>whole frames, each encoded by one method call",
                        "  <li>one connection: a {@link Decoder}, whose input can be split at any byte, and an"
                                + " {@link Encoder}",
                        "</ul>"))
                .paragraph("Reserved bits used by an extension: " + usedBits + ".")
                .paragraph("No argument may be {@code null}. A payload buffer and its target buffer must not overlap.");
    }

    private static String masked(boolean masked) {
        return masked ? "which are masked" : "which are not masked";
    }

    private void addLimits(TypeSpec.Builder type) {
        FrameRules rules = codec.rules();
        type.addField(limit("MAX_FRAME_BYTES", rules.maxFrameBytes())
                .addJavadoc(
                        "The maximum payload length of a received data frame in bytes; more is rejected with code 1009.")
                .build());
        type.addField(limit("MAX_MESSAGE_BYTES", rules.maxMessageBytes())
                .addJavadoc("The maximum length of a received message in bytes; more is rejected with code 1009.")
                .build());
    }

    private static FieldSpec.Builder limit(String name, long bytes) {
        return FieldSpec.builder(TypeName.LONG, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", Literal.number(bytes));
    }

    /** Adds the masks of the header fields, in the order of the diagram in section 5.2, and the opcodes. */
    private void addLayout(TypeSpec.Builder type) {
        for (Field field : layout.start()) {
            type.addField(constant(FrameCodec.constant(field))
                    .initializer("$L", Literal.bits(layout.mask(field)))
                    .addJavadoc(Doc.of(Doc.text(field.meaning())).build())
                    .build());
        }
        type.addField(constant("CONTROL")
                .initializer("$L", Literal.bits(layout.controlBit() << layout.shift("opcode")))
                .addJavadoc("The opcode bit that only control frames have (section 5.5).")
                .build());
        List<String> opcodeBits = new ArrayList<>();
        for (Opcode opcode : layout.opcodes()) {
            opcodeBits.add("(1 << " + opcode.name() + ")");
            type.addField(constant(opcode.name())
                    .initializer("0x$L", Integer.toHexString(opcode.number()).toUpperCase(Locale.ROOT))
                    .addJavadoc(opcode.isControl() ? "The opcode of a control frame." : "The opcode of a data frame.")
                    .build());
        }
        type.addField(constant("OPCODES")
                .initializer(String.join("$W| ", opcodeBits))
                .addJavadoc("The opcodes that are not reserved, as a bit mask: bit n is opcode n.")
                .build());
        type.addField(constant("MAX_CONTROL_BYTES")
                .initializer("$L", layout.maxControlBytes())
                .addJavadoc("The maximum payload length of a control frame in bytes (section 5.5).")
                .build());
    }

    private static FieldSpec.Builder constant(String name) {
        return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
}
