package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the decoder and the encoder of a connection: the runtime's machinery with this codec's headers. */
final class StreamWriter {

    private static final TypeName BUFFER = Storage.BUFFER.type();

    private final FrameCodec codec;
    private final ClassName self;
    private final ClassName closeReason;

    StreamWriter(FrameCodec codec) {
        this.codec = codec;
        this.self = codec.type();
        this.closeReason = codec.target().closeReason();
    }

    void addTo(TypeSpec.Builder type) {
        type.addType(decoder()).addType(encoder());
    }

    private TypeSpec decoder() {
        String peer = codec.role().peer().inText();
        return nested("Decoder", Names.FRAME_DECODER)
                .addJavadoc(Doc.of("Decodes what one " + peer + " sends, split anywhere, and tells a handler.")
                        .build())
                .addMethod(decoderConstructor())
                .addMethod(Methods.protectedOverride("decodeHeader", TypeName.LONG)
                        .addParameter(Storage.ARRAY.type(), "bytes")
                        .addParameter(TypeName.INT, "from")
                        .addParameter(TypeName.INT, "to")
                        .addStatement("return $T.decodeHeader(bytes, from, to)", self)
                        .build())
                .addMethod(Methods.protectedOverride("decodeHeader", TypeName.LONG)
                        .addParameter(BUFFER, "buffer")
                        .addStatement("return $T.decodeHeader(buffer)", self)
                        .build())
                .addMethod(Methods.protectedOverride("decodeClose", closeReason)
                        .addParameter(BUFFER, "payload")
                        .addStatement("return $T.fromWire(payload)", closeReason)
                        .build())
                .build();
    }

    private MethodSpec decoderConstructor() {
        TypeName handler = ParameterizedTypeName.get(Names.FRAME_HANDLER, WildcardTypeName.supertypeOf(closeReason));
        return constructor(
                        "Prepares for the first byte behind the opening handshake.",
                        handler,
                        "handler",
                        "told what is decoded")
                .addStatement("super($L, MAX_MESSAGE_BYTES, $L, handler)", codec.decodesMasked(), negotiatedBits())
                .build();
    }

    private MethodSpec encoderConstructor() {
        return codec.encodesMasked()
                ? constructor(
                                "Prepares for the first frame.",
                                Names.MASKING_KEYS,
                                "keys",
                                "where the masking keys come from")
                        .addStatement("super($L)", negotiatedBits())
                        .addStatement("this.keys = $T.requireNonNull(keys, $S)", Objects.class, "keys")
                        .build()
                : constructor("Prepares for the first frame.", TypeName.VOID, "", "")
                        .addStatement("super($L)", negotiatedBits())
                        .build();
    }

    /** A constructor with at most one parameter, besides what a connection that may have an extension negotiates. */
    private MethodSpec.Builder constructor(String summary, TypeName type, String parameter, String meaning) {
        MethodSpec.Builder constructor = Methods.publicConstructor();
        Doc doc = Doc.of(summary);
        if (codec.hasExtension()) {
            constructor.addParameter(TypeName.INT, "extensionBits");
            doc.param(
                    "extensionBits",
                    "the bits of the extensions negotiated on this connection: " + FrameCodec.BITS_IN_WORDS
                            + "; 0 for none");
        }
        if (!parameter.isEmpty()) {
            constructor.addParameter(type, parameter);
            doc.param(parameter, meaning);
        }
        if (codec.hasExtension()) {
            doc.throwing("IllegalArgumentException", "if no extension owns one of the bits");
        }
        return constructor.addJavadoc(doc.build());
    }

    private String negotiatedBits() {
        return codec.hasExtension() ? "requireOwned(extensionBits)" : "0";
    }

    private TypeSpec encoder() {
        String word = codec.role().inText();
        TypeSpec.Builder type = nested("Encoder", Names.FRAME_ENCODER)
                .addJavadoc(Doc.of("Encodes what one " + word + " sends, message by message or fragment by fragment.")
                        .build());
        if (codec.encodesMasked()) {
            type.addField(FieldSpec.builder(Names.MASKING_KEYS, "keys", Modifier.PRIVATE, Modifier.FINAL)
                            .addJavadoc("Where the masking keys come from.")
                            .build())
                    .addMethod(constructor(
                                    "Prepares for the first frame, with masking keys from the platform's strong source.",
                                    TypeName.VOID,
                                    "",
                                    "")
                            .addStatement("this($L$T.strong())", codec.bitsArgument(), Names.MASKING_KEYS)
                            .build());
        }
        return type.addMethod(encoderConstructor())
                .addMethod(frame(
                        "encodeFrame",
                        CodeBlock.of(
                                "$T.encodeFrame(fin, $Lopcode, payload, $Ltarget);\n",
                                self,
                                codec.bitsArgument(),
                                codec.keysArgument())))
                .addMethod(frame("encodeInPlace", inPlace()))
                .addMethod(Methods.protectedOverride("encodeText", TypeName.VOID)
                        .addParameter(CharSequence.class, "text")
                        .addParameter(BUFFER, "target")
                        .addStatement("$T.encodeText(text, $Ltarget)", self, codec.keysArgument())
                        .build())
                .addMethod(Methods.protectedOverride("encodeClose", closeReason)
                        .addParameter(closeReason, "reason")
                        .addParameter(BUFFER, "target")
                        .addStatement("$T sent = onWire(reason)", closeReason)
                        .addStatement("encodeCloseFrame(sent, $Ltarget)", codec.keysArgument())
                        .addStatement("return sent")
                        .build())
                .addMethod(Methods.protectedOverride("encodeCloseReply", closeReason)
                        .addParameter(closeReason, "received")
                        .addParameter(BUFFER, "target")
                        .addStatement("$T sent = answer(received)", closeReason)
                        .addStatement("encodeCloseFrame(sent, $Ltarget)", codec.keysArgument())
                        .addStatement("return sent")
                        .build())
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
                .addParameter(TypeName.INT, "extensionBits")
                .addParameter(TypeName.INT, "opcode")
                .addParameter(BUFFER, "payload")
                .addParameter(BUFFER, "target")
                .addCode(body)
                .build();
    }

    private TypeSpec.Builder nested(String name, ClassName machinery) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(Names.GENERATED_MARK)
                .superclass(ParameterizedTypeName.get(machinery, closeReason));
    }
}
