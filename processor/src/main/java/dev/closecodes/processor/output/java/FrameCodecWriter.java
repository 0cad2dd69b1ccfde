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
        type.addMethod(Methods.privateConstructor());
        new HeaderDecodingWriter(codec).addTo(type);
        new HeaderEncodingWriter(codec).addTo(type);
        new FrameEncodingWriter(codec).addTo(type);
        new StreamWriter(codec).addTo(type);
        return type.build();
    }

    private Doc documentation() {
        String self = codec.role().inText();
        String peer = codec.role().peer().inText();
        return Doc.of("The frames of a " + self + ": decodes what a " + peer + " sends, "
                        + masked(codec.decodesMasked())
                        + ", and encodes what the " + self + " sends, " + masked(codec.encodesMasked())
                        + " (RFC 6455 section 5).")
                .paragraph(
                        "Three levels, each of use without the others: headers in arrays and buffers, with no state and"
                                + " no allocation; whole small frames; and, for a connection, a {@link Decoder} of input that is"
                                + " split anywhere and an {@link Encoder}.")
                .paragraph(
                        codec.hasExtension()
                                ? "An extension owns " + FrameCodec.constants(codec.extensionBits(), ", ") + "."
                                : "No extension owns a reserved bit.")
                .paragraph("A payload and the buffer that it is encoded into must not overlap.");
    }

    private static String masked(boolean masked) {
        return masked ? "which is masked" : "which is not masked";
    }

    private void addLimits(TypeSpec.Builder type) {
        FrameRules rules = codec.rules();
        type.addField(limit("MAX_FRAME_BYTES", rules.maxFrameBytes())
                .addJavadoc(
                        "The largest payload of a data frame that is accepted, in bytes; more is refused with 1009.")
                .build());
        type.addField(limit("MAX_MESSAGE_BYTES", rules.maxMessageBytes())
                .addJavadoc("The largest message that is accepted, in bytes; more is refused with 1009.")
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
                .addJavadoc("The bit of the opcode that control frames alone have (section 5.5).")
                .build());
        List<String> opcodeBits = new ArrayList<>();
        for (Opcode opcode : layout.opcodes()) {
            opcodeBits.add("(1 << " + opcode.name() + ")");
            type.addField(constant(opcode.name())
                    .initializer("0x$L", Integer.toHexString(opcode.number()).toUpperCase(Locale.ROOT))
                    .addJavadoc(opcode.isControl() ? "An opcode of control frames." : "An opcode of data frames.")
                    .build());
        }
        type.addField(constant("OPCODES")
                .initializer(String.join("$W| ", opcodeBits))
                .addJavadoc("The opcodes that have a meaning: bit n is opcode n.")
                .build());
        type.addField(constant("MAX_CONTROL_BYTES")
                .initializer("$L", layout.maxControlBytes())
                .addJavadoc("The longest payload of a control frame (section 5.5).")
                .build());
    }

    private static FieldSpec.Builder constant(String name) {
        return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
}
