package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.nio.BufferOverflowException;
import java.util.Objects;

/** Writes the methods that encode a header. A length is always encoded in its shortest form. */
final class HeaderEncodingWriter {

    private final FrameCodec codec;
    private final EncodingParts parts;
    private final FrameLayout layout;

    HeaderEncodingWriter(FrameCodec codec) {
        this.codec = codec;
        this.parts = new EncodingParts(codec);
        this.layout = codec.layout();
    }

    void addTo(TypeSpec.Builder type) {
        for (Storage storage : Storage.values()) {
            if (codec.hasExtension()) {
                type.addMethod(withoutExtension(storage));
            }
            type.addMethod(encodeHeader(storage));
        }
        new HeaderStartWriter(codec).addTo(type);
    }

    private MethodSpec withoutExtension(Storage storage) {
        return declare(storage, false)
                .addStatement(
                        "$LencodeHeader(fin, $Lopcode, payloadBytes, $L$L)",
                        storage == Storage.ARRAY ? "return " : "",
                        codec.noBitsArgument(),
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

    /** Starts a method with its Javadoc and all of its parameters. */
    private MethodSpec.Builder declare(Storage storage, boolean withExtension) {
        boolean array = storage == Storage.ARRAY;
        MethodSpec.Builder method = Methods.publicStatic("encodeHeader", array ? TypeName.INT : TypeName.VOID);
        Doc doc = Doc.of("Encodes a frame header (section 5.2).");
        parts.addFields(method, doc, withExtension);
        method.addParameter(TypeName.LONG, "payloadBytes");
        doc.param(
                "payloadBytes",
                "the payload length in bytes, 0 or more; at most " + layout.maxControlBytes() + " for a control frame");
        if (codec.encodesMasked()) {
            method.addParameter(TypeName.INT, "maskingKey");
            doc.param(
                    "maskingKey",
                    "the key that the payload is masked with; each frame needs a new, unpredictable key (section"
                            + " 10.3)");
        }
        method.addParameter(storage.type(), storage.variable());
        String refused = "if the protocol does not allow such a frame"
                + (withExtension ? ", or a bit is set that no extension uses" : "");
        if (array) {
            method.addParameter(TypeName.INT, "at");
            doc.param("bytes", "the array to write the header into")
                    .param("at", "the index of the first byte of the header")
                    .returns("the index after the last byte of the header")
                    .throwing(IllegalArgumentException.class, refused)
                    .throwing(IndexOutOfBoundsException.class, "if the header does not fit into the array");
        } else {
            doc.param(
                            "buffer",
                            "the buffer to write the header into, at its current position; the byte order is not"
                                    + " changed")
                    .throwing(IllegalArgumentException.class, refused)
                    .throwing(BufferOverflowException.class, "if the buffer has too little space")
                    .throwing("java.nio.ReadOnlyBufferException", "if the buffer is read-only");
        }
        return method.addJavadoc(doc.build());
    }
}
