package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.nio.BufferOverflowException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the methods that encode a header, each length in its shortest form. */
final class HeaderEncodingWriter {

    private final FrameCodec codec;
    private final FrameLayout layout;

    HeaderEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(headerBytes());
        for (Storage storage : Storage.values()) {
            if (codec.hasExtension()) {
                type.addMethod(withoutExtension(storage));
            }
            type.addMethod(encodeHeader(storage));
        }
        type.addMethod(start());
        if (codec.hasExtension()) {
            type.addMethod(requireOwned());
        }
    }

    private MethodSpec headerBytes() {
        List<LengthForm> forms = layout.lengths();
        String sizes = forms.stream().map(form -> Integer.toString(bytes(form))).collect(Collectors.joining(", "));
        MethodSpec.Builder method = Methods.publicStatic("headerBytes", TypeName.INT)
                .addJavadoc(Doc.of("The size of the header that goes before a payload.")
                        .param("payloadBytes", "the size of the payload, 0 or more")
                        .returns("a number of bytes: " + sizes)
                        .build())
                .addParameter(TypeName.LONG, "payloadBytes");
        for (int i = 0; i < forms.size() - 1; i++) {
            method.beginControlFlow(
                            "if (payloadBytes < $L)",
                            Literal.number(forms.get(i + 1).least()))
                    .addStatement("return $L", bytes(forms.get(i)))
                    .endControlFlow();
        }
        return method.addStatement("return $L", bytes(forms.get(forms.size() - 1)))
                .build();
    }

    private int bytes(LengthForm form) {
        return codec.headerBytes(form, codec.encodesMasked());
    }

    private MethodSpec withoutExtension(Storage storage) {
        return declare(storage, false)
                .addStatement(
                        "$LencodeHeader(fin, 0, opcode, payloadBytes, $L$L)",
                        storage == Storage.ARRAY ? "return " : "",
                        codec.encodesMasked() ? "maskingKey, " : "",
                        storage == Storage.ARRAY ? "bytes, at" : "buffer")
                .build();
    }

    private MethodSpec encodeHeader(Storage storage) {
        boolean array = storage == Storage.ARRAY;
        MethodSpec.Builder method = declare(storage, codec.hasExtension())
                .addStatement("int start = start(fin, $Lopcode, payloadBytes)", codec.bitsArgument())
                .addStatement("int size = headerBytes(payloadBytes)");
        if (array) {
            method.addStatement("$T.checkFromIndexSize(at, size, bytes.length)", Objects.class);
        } else {
            method.addStatement("int at = buffer.position()")
                    .beginControlFlow("if (buffer.remaining() < size)")
                    .addStatement("throw new $T()", BufferOverflowException.class)
                    .endControlFlow();
        }
        method.addStatement(storage.write(layout.startBytes(), "at", "start"));
        for (LengthForm form : layout.lengths()) {
            if (form.bytes() > 0) {
                method.beginControlFlow("if ((start & LENGTH) == $L)", form.escape())
                        .addStatement(storage.write(
                                form.bytes(),
                                "at + " + layout.startBytes(),
                                form.bytes() < Long.BYTES ? "(int) payloadBytes" : "payloadBytes"))
                        .endControlFlow();
            }
        }
        if (codec.encodesMasked()) {
            int keyBytes = layout.maskingKeyBytes();
            method.addStatement(storage.write(keyBytes, "at + size - " + keyBytes, "maskingKey"));
        }
        return method.addStatement(array ? "return at + size" : "buffer.position(at + size)")
                .build();
    }

    private MethodSpec.Builder declare(Storage storage, boolean withExtension) {
        boolean array = storage == Storage.ARRAY;
        MethodSpec.Builder method = Methods.publicStatic("encodeHeader", array ? TypeName.INT : TypeName.VOID)
                .addParameter(TypeName.BOOLEAN, "fin");
        Doc doc = Doc.of("Encodes the header of a frame.").param("fin", "whether it is the last frame of its message");
        if (withExtension) {
            method.addParameter(TypeName.INT, "extensionBits");
            doc.param("extensionBits", FrameCodec.BITS_IN_WORDS);
        }
        method.addParameter(TypeName.INT, "opcode").addParameter(TypeName.LONG, "payloadBytes");
        doc.param("opcode", "a constant of {@link dev.closecodes.frame.Opcode}")
                .param("payloadBytes", "the size of the payload, 0 or more; limited in control frames alone");
        if (codec.encodesMasked()) {
            method.addParameter(TypeName.INT, "maskingKey");
            doc.param("maskingKey", "the key that the payload is masked with, from a strong source (section 10.3)");
        }
        method.addParameter(storage.type(), storage.variable());
        String refused = "if the protocol has no such frame" + (withExtension ? ", or no extension owns the bits" : "");
        if (array) {
            method.addParameter(TypeName.INT, "at");
            doc.param("bytes", "the array that the header goes into")
                    .param("at", "the index of its first byte")
                    .returns("the index behind the header")
                    .throwing("IllegalArgumentException", refused)
                    .throwing("IndexOutOfBoundsException", "if the header does not fit");
        } else {
            doc.param("buffer", "the buffer that the header is put into; its byte order stays")
                    .throwing("IllegalArgumentException", refused)
                    .throwing("java.nio.BufferOverflowException", "if the header does not fit")
                    .throwing("java.nio.ReadOnlyBufferException", "if the buffer is read-only");
        }
        return method.addJavadoc(doc.build());
    }

    private MethodSpec start() {
        Doc doc = Doc.of("The first two bytes of a frame, if the protocol allows it.")
                .param("fin", "whether it is the last frame of its message");
        MethodSpec.Builder method = Methods.privateStatic("start", TypeName.INT).addParameter(TypeName.BOOLEAN, "fin");
        if (codec.hasExtension()) {
            method.addParameter(TypeName.INT, "extensionBits");
            doc.param("extensionBits", FrameCodec.BITS_IN_WORDS);
        }
        doc.param("opcode", "what it carries")
                .param("payloadBytes", "the size of its payload")
                .returns("the two bytes");
        method.addJavadoc(doc.build()).addParameter(TypeName.INT, "opcode").addParameter(TypeName.LONG, "payloadBytes");
        int shift = layout.shift("opcode");
        refuseIf(
                method,
                "opcode < 0 || opcode > OPCODE >>> " + shift + " || ((OPCODES >>> opcode) & 1) == 0",
                "Opcode ",
                "opcode",
                " is reserved");
        refuseIf(method, "payloadBytes < 0", "The size of a payload cannot be ", "payloadBytes", "");
        method.addStatement("int start = (fin ? FIN : 0) | (opcode << $L)", shift);
        method.beginControlFlow("if ((start & CONTROL) != 0)");
        refuseIf(method, "!fin", "A control frame cannot be a fragment", "", "");
        refuseIf(
                method,
                "payloadBytes > MAX_CONTROL_BYTES",
                "A control frame has at most " + layout.maxControlBytes() + " bytes, not ",
                "payloadBytes",
                "");
        method.endControlFlow();
        if (codec.hasExtension()) {
            refuseIf(
                    method,
                    "extensionBits != 0 && opcode != TEXT && opcode != BINARY",
                    "An extension's bit stands in the first frame of a message only",
                    "",
                    "");
            method.addStatement("start |= requireOwned(extensionBits) << $L", codec.extensionShift());
        }
        return method.addStatement("int length = $L", length())
                .addStatement("return start | $Llength", codec.encodesMasked() ? "MASK | " : "")
                .build();
    }

    private MethodSpec requireOwned() {
        MethodSpec.Builder method = Methods.privateStatic("requireOwned", TypeName.INT)
                .addJavadoc(Doc.of("Refuses bits that no extension owns.")
                        .param("extensionBits", FrameCodec.BITS_IN_WORDS)
                        .returns("the bits")
                        .build())
                .addParameter(TypeName.INT, "extensionBits");
        refuseIf(
                method,
                "(extensionBits & ~" + codec.ownedBits() + ") != 0",
                "No extension owns all of the bits ",
                "extensionBits",
                "");
        return method.addStatement("return extensionBits").build();
    }

    /** What stands in the short field. */
    private String length() {
        List<LengthForm> forms = layout.lengths();
        StringBuilder choice = new StringBuilder();
        for (int i = 0; i < forms.size() - 1; i++) {
            String value = i == 0
                    ? "(int) payloadBytes"
                    : Integer.toString(forms.get(i).escape());
            choice.append("payloadBytes < ")
                    .append(Literal.number(forms.get(i + 1).least()))
                    .append(" ? ")
                    .append(value)
                    .append(" : ");
        }
        return choice.append(forms.get(forms.size() - 1).escape()).toString();
    }

    private static void refuseIf(
            MethodSpec.Builder method, String condition, String before, String variable, String after) {
        method.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "throw new $T($L)", IllegalArgumentException.class, Literal.message(before, variable, after))
                .endControlFlow();
    }
}
