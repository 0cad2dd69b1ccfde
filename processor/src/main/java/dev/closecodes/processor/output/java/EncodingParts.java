package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.nio.BufferOverflowException;
import java.util.Set;

/** The parameters and statements that the encoding methods of a codec have in common. */
record EncodingParts(FrameCodec codec) {

    static final TypeName BUFFER = Storage.BUFFER.type();

    static final TypeName EXTENSION_BITS = ParameterizedTypeName.get(ClassName.get(Set.class), Names.EXTENSION_BIT);

    /** Adds the parameters for the fields of the first byte of a frame. */
    void addFields(MethodSpec.Builder method, Doc doc, boolean withExtensionBits) {
        method.addParameter(TypeName.BOOLEAN, "fin");
        doc.param("fin", "whether this is the last frame of the message");
        if (withExtensionBits) {
            method.addParameter(EXTENSION_BITS, "extensionBits");
            doc.param("extensionBits", "the extension bits to set");
        }
        method.addParameter(TypeName.INT, "opcode");
        doc.param("opcode", "a constant of {@link dev.closecodes.frame.Opcode}");
    }

    /** Adds the last parameters of a method that encodes a whole frame. */
    void addTarget(MethodSpec.Builder method, Doc doc) {
        if (codec.encodesMasked()) {
            method.addParameter(Names.MASKING_KEYS, "keys");
            doc.param("keys", "the source of the masking key");
        }
        method.addParameter(BUFFER, "target");
        doc.param("target", "the buffer to write the frame into, at its current position");
    }

    /** Adds the last parameters of a public method that encodes a whole frame, and its Javadoc. */
    MethodSpec.Builder finish(MethodSpec.Builder method, Doc doc, String refused) {
        addTarget(method, doc);
        if (!refused.isEmpty()) {
            doc.throwing(IllegalArgumentException.class, refused);
        }
        doc.throwing(BufferOverflowException.class, "if the target buffer has too little space; nothing is written")
                .throwing("java.nio.ReadOnlyBufferException", "if the target buffer is read-only");
        return method.addJavadoc(doc.build());
    }

    /** Checks that the frame fits and writes its header. The payload has {@code length} bytes. */
    CodeBlock beginFrame(String fields) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("requireRoom(length, target)");
        if (codec.encodesMasked()) {
            code.addStatement("int key = keys.next()")
                    .addStatement("encodeHeader($L, length, key, target)", fields)
                    .addStatement("int payloadAt = target.position()");
        } else {
            code.addStatement("encodeHeader($L, length, target)", fields);
        }
        return code.build();
    }

    /** Masks the payload, which has been written, if this endpoint masks its frames. */
    CodeBlock endFrame() {
        if (!codec.encodesMasked()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .addStatement("$T.mask(target, payloadAt, target.position(), key)", Names.MASKING)
                .build();
    }
}
