package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.util.List;
import java.util.Objects;

/** Writes the methods that decode a header. */
final class HeaderDecodingWriter {

    private final FrameCodec codec;
    private final FrameLayout layout;

    HeaderDecodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        for (Storage storage : Storage.values()) {
            type.addMethod(decodeHeader(storage));
        }
        if (codec.decodesMasked()) {
            for (Storage storage : Storage.values()) {
                type.addMethod(maskingKey(storage));
            }
        }
        new HeaderCheckWriter(codec).addTo(type);
    }

    private MethodSpec decodeHeader(Storage storage) {
        boolean array = storage == Storage.ARRAY;
        Doc doc = Doc.of("Decodes a frame header (section 5.2). The methods of {@link FrameHeader} read the result.");
        if (array) {
            doc.param("bytes", "the array that contains the header")
                    .param("from", "the index of the first byte of the header")
                    .param("to", "the index after the last byte that has arrived");
        } else {
            doc.param(
                    "buffer",
                    "the bytes that have arrived, with the header at the current position; the position and the byte"
                            + " order are not changed");
        }
        doc.returns("the packed header, or a negative value if more bytes are needed; see"
                        + " {@link FrameHeader#isIncomplete}")
                .throwing(
                        Names.PROTOCOL_VIOLATION,
                        "with code 1002 if the frame violates the protocol; with code 1009 if its payload is longer"
                                + " than {@link #MAX_FRAME_BYTES}");
        if (array) {
            doc.throwing(
                    IndexOutOfBoundsException.class,
                    "if {@code from} and {@code to} are not a valid range of the array");
        }
        MethodSpec.Builder method = Methods.publicStatic("decodeHeader", TypeName.LONG)
                .addJavadoc(doc.build())
                .addParameter(storage.type(), storage.variable());
        if (array) {
            method.addParameter(TypeName.INT, "from")
                    .addParameter(TypeName.INT, "to")
                    .addStatement("$T.checkFromToIndex(from, to, bytes.length)", Objects.class)
                    .addStatement("int available = to - from");
        } else {
            method.addStatement("int from = buffer.position()").addStatement("int available = buffer.remaining()");
        }
        int startBytes = layout.startBytes();
        method.beginControlFlow("if (available < $L)", startBytes)
                .addStatement("return $T.incomplete($L - available)", Names.FRAME_HEADER, startBytes)
                .endControlFlow()
                .addStatement("int start = requireLegal($L)", storage.read(startBytes, "from"))
                .addStatement("int length = start & LENGTH");
        for (LengthForm form : layout.lengths()) {
            addForm(method, form, storage);
        }
        return method.build();
    }

    private void addForm(MethodSpec.Builder method, LengthForm form, Storage storage) {
        List<LengthForm> forms = layout.lengths();
        boolean last = form.escape() == forms.get(forms.size() - 1).escape();
        if (form.bytes() == 0) {
            method.beginControlFlow("if (length < $L)", forms.get(1).escape());
        } else if (!last) {
            method.beginControlFlow("if (length == $L)", form.escape());
        }
        int bytes = codec.headerBytes(form, codec.decodesMasked());
        if (last) {
            method.addComment("$L: a $L-bit length follows.", form.escape(), form.bytes() * Byte.SIZE);
        }
        if (bytes > layout.startBytes()) {
            method.beginControlFlow("if (available < $L)", bytes)
                    .addStatement("return $T.incomplete($L - available)", Names.FRAME_HEADER, bytes)
                    .endControlFlow();
        }
        method.addStatement("return $T.of(start >>> 8, $L, $L)", Names.FRAME_HEADER, bytes, length(form, storage));
        if (!last) {
            method.endControlFlow();
        }
    }

    private CodeBlock length(LengthForm form, Storage storage) {
        if (form.bytes() > 0) {
            return CodeBlock.of(
                    "requireLength($L, $L)",
                    storage.read(form.bytes(), "from + " + layout.startBytes()),
                    Literal.number(form.least()));
        }
        // A short length can only exceed a limit that is lower still. The limit does not apply to control frames.
        return codec.rules().maxFrameBytes() < layout.lengths().get(1).least() - 1
                ? CodeBlock.of("(start & CONTROL) != 0 ? length : requireLength(length, 0)")
                : CodeBlock.of("length");
    }

    private MethodSpec maskingKey(Storage storage) {
        boolean array = storage == Storage.ARRAY;
        Doc doc = Doc.of("Reads the masking key, which is at the end of a frame header (section 5.3).");
        MethodSpec.Builder method =
                Methods.publicStatic("maskingKey", TypeName.INT).addParameter(storage.type(), storage.variable());
        if (array) {
            method.addParameter(TypeName.INT, "from");
            doc.param("bytes", "the array that contains the header")
                    .param("from", "the index of the first byte of the header");
        } else {
            doc.param(
                    "buffer",
                    "the buffer that contains the header at its current position; the position and the byte order are"
                            + " not changed");
        }
        doc.param("header", "the result of {@code decodeHeader}, which must be complete")
                .returns("the masking key, for {@link dev.closecodes.frame.Masking}");
        String from = array ? "from" : "buffer.position()";
        return method.addParameter(TypeName.LONG, "header")
                .addJavadoc(doc.build())
                .addStatement(
                        "return $T.getInt($L, $L + $T.bytes(header) - $L)",
                        Names.NETWORK_ORDER,
                        storage.variable(),
                        from,
                        Names.FRAME_HEADER,
                        layout.maskingKeyBytes())
                .build();
    }
}
