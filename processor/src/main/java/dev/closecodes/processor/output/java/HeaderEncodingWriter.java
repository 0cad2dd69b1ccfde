package dev.closecodes.processor.output.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import java.nio.BufferOverflowException;
import java.util.ArrayList;
import java.util.List;
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
        type.addMethod(headerBytes());
        for (Storage storage : Storage.values()) {
            if (codec.hasExtension()) {
                type.addMethod(withoutExtension(storage));
            }
            type.addMethod(encodeHeader(storage));
        }
        new HeaderStartWriter(codec).addTo(type);
    }

    private MethodSpec headerBytes() {
        List<LengthForm> forms = layout.lengths();
        List<String> sizes = new ArrayList<>();
        for (LengthForm form : forms) {
            sizes.add(Integer.toString(bytes(form)));
        }
        MethodSpec.Builder method = Methods.publicStatic("headerBytes", TypeName.INT)
                .addJavadoc(Doc.of("The size of the header that goes before a payload.")
                        .param("payloadBytes", "the size of the payload, 0 or more")
                        .returns("a number of bytes: " + String.join(", ", sizes))
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

    /** Starts a method with its Javadoc and all of its parameters. */
    private MethodSpec.Builder declare(Storage storage, boolean withExtension) {
        boolean array = storage == Storage.ARRAY;
        MethodSpec.Builder method = Methods.publicStatic("encodeHeader", array ? TypeName.INT : TypeName.VOID);
        Doc doc = Doc.of("Encodes the header of a frame.");
        parts.addFields(method, doc, withExtension, "a constant of {@link dev.closecodes.frame.Opcode}");
        method.addParameter(TypeName.LONG, "payloadBytes");
        doc.param("payloadBytes", "the size of the payload, 0 or more; limited in control frames alone");
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
}
