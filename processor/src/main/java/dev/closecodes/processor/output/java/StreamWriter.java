package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.ReadOnlyBufferException;
import javax.lang.model.element.Modifier;

/** Writes the nested classes {@code Decoder} and {@code Encoder}, which connect the runtime's classes to this codec. */
final class StreamWriter {

    private final FrameCodec codec;
    private final ClassName codecType;
    private final ClassName closeReason;

    StreamWriter(FrameCodec codec) {
        this.codec = codec;
        this.codecType = codec.type();
        this.closeReason = codec.target().closeReason();
    }

    void addTo(TypeSpec.Builder type) {
        type.addType(decoder()).addType(encoder());
    }

    private TypeSpec decoder() {
        String peer = codec.role().peer().toString();
        return nested("Decoder", Names.FRAME_DECODER)
                .addJavadoc(Doc.of("Decodes the frames that one " + peer
                                + " sends, and passes their content to a handler. The input can be split at any byte.")
                        .build())
                .addMethods(new StreamConstructorWriter(codec).decoder())
                .addMethod(Methods.protectedOverride("decodeHeader", TypeName.LONG)
                        .addParameter(Storage.ARRAY.type(), "bytes")
                        .addParameter(TypeName.INT, "from")
                        .addParameter(TypeName.INT, "to")
                        .addStatement("return $T.decodeHeader(bytes, from, to)", codecType)
                        .build())
                .addMethod(Methods.protectedOverride("decodeHeader", TypeName.LONG)
                        .addParameter(EncodingParts.BUFFER, "buffer")
                        .addStatement("return $T.decodeHeader(buffer)", codecType)
                        .build())
                .addMethod(Methods.protectedOverride("decodeClose", closeReason)
                        .addParameter(EncodingParts.BUFFER, "payload")
                        .addStatement("return $T.fromWire(payload)", closeReason)
                        .build())
                .build();
    }

    private TypeSpec encoder() {
        String self = codec.role().toString();
        TypeSpec.Builder type = nested("Encoder", Names.FRAME_ENCODER)
                .addJavadoc(Doc.of("Encodes the frames that one " + self
                                + " sends: whole messages, fragments and control frames.")
                        .build());
        if (codec.encodesMasked()) {
            type.addField(FieldSpec.builder(Names.MASKING_KEYS, "keys", Modifier.PRIVATE, Modifier.FINAL)
                    .addJavadoc("The source of the masking keys.")
                    .build());
        }
        return type.addMethods(new StreamConstructorWriter(codec).encoder())
                .addMethod(frame(
                        "encodeFrame",
                        CodeBlock.of(
                                "$T.encodeFrame(fin, $Lopcode, payload, $Ltarget);\n",
                                codecType,
                                codec.bitsArgument(),
                                codec.keysArgument())))
                .addMethod(frame("encodeInPlace", inPlace()))
                .addMethod(Methods.protectedOverride("encodeText", TypeName.VOID)
                        .addParameter(CharSequence.class, "text")
                        .addParameter(EncodingParts.BUFFER, "target")
                        .addStatement("$T.encodeText(text, $Ltarget)", codecType, codec.keysArgument())
                        .build())
                .addMethod(encodeClose("encodeClose", "onWire", "reason"))
                .addMethod(encodeClose("encodeCloseReply", "answer", "received"))
                .build();
    }

    /** Writes a method that encodes the reason which the codec's method {@code replacement} returns. */
    private MethodSpec encodeClose(String name, String replacement, String parameter) {
        return Methods.protectedOverride(name, closeReason)
                .addParameter(closeReason, parameter)
                .addParameter(EncodingParts.BUFFER, "target")
                .addStatement("$T sent = $L($L)", closeReason, replacement, parameter)
                .addStatement("encodeCloseFrame(sent, $Ltarget)", codec.keysArgument())
                .addStatement("return sent")
                .build();
    }

    private CodeBlock inPlace() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!codec.encodesMasked()) {
            return code.addStatement("encodeHeader(fin, $Lopcode, payload.remaining(), target)", codec.bitsArgument())
                    .build();
        }
        return code.beginControlFlow("if (payload.isReadOnly())")
                .addStatement("throw new $T()", ReadOnlyBufferException.class)
                .endControlFlow()
                .addStatement("int key = keys.next()")
                .addStatement("encodeHeader(fin, $Lopcode, payload.remaining(), key, target)", codec.bitsArgument())
                .addStatement("$T.mask(payload, payload.position(), payload.limit(), key)", Names.MASKING)
                .build();
    }

    private MethodSpec frame(String name, CodeBlock body) {
        return Methods.protectedOverride(name, TypeName.VOID)
                .addParameter(TypeName.BOOLEAN, "fin")
                .addParameter(EncodingParts.EXTENSION_BITS, "extensionBits")
                .addParameter(TypeName.INT, "opcode")
                .addParameter(EncodingParts.BUFFER, "payload")
                .addParameter(EncodingParts.BUFFER, "target")
                .addCode(body)
                .build();
    }

    private TypeSpec.Builder nested(String name, ClassName superclass) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(Names.GENERATED_MARK)
                .superclass(ParameterizedTypeName.get(superclass, closeReason));
    }
}
