package dev.closecodes.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/** Writes the decoder and the encoder of a connection: the runtime's machinery with this codec's headers. */
final class StreamWriter {

    private static final ClassName BUFFER = ClassName.get(ByteBuffer.class);

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
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(Doc.of("Prepares for the first byte behind the opening handshake.")
                                .param("handler", "told what is decoded")
                                .build())
                        .addParameter(
                                ParameterizedTypeName.get(
                                        Names.FRAME_HANDLER, WildcardTypeName.supertypeOf(closeReason)),
                                "handler")
                        .addStatement("super($L, MAX_MESSAGE_BYTES, handler)", codec.decodesMasked())
                        .build())
                .addMethod(override("decodeHeader", TypeName.LONG)
                        .addParameter(Storage.ARRAY.type(), "bytes")
                        .addParameter(TypeName.INT, "from")
                        .addParameter(TypeName.INT, "to")
                        .addStatement("return $T.decodeHeader(bytes, from, to)", self)
                        .build())
                .addMethod(override("decodeHeader", TypeName.LONG)
                        .addParameter(BUFFER, "buffer")
                        .addStatement("return $T.decodeHeader(buffer)", self)
                        .build())
                .addMethod(override("decodeClose", closeReason)
                        .addParameter(BUFFER, "payload")
                        .addStatement("return $T.fromWire(payload)", closeReason)
                        .build())
                .build();
    }

    private TypeSpec encoder() {
        String word = codec.role().inText();
        TypeSpec.Builder type = nested("Encoder", Names.FRAME_ENCODER)
                .addJavadoc(Doc.of("Encodes what one " + word + " sends, message by message or fragment by fragment.")
                        .build());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        if (codec.encodesMasked()) {
            type.addField(Names.MASKING_KEYS, "keys", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PUBLIC)
                            .addJavadoc(
                                    "Prepares for the first frame, with masking keys from the platform's strong source.")
                            .addStatement("this($T.strong())", Names.MASKING_KEYS)
                            .build());
            constructor
                    .addJavadoc(Doc.of("Prepares for the first frame.")
                            .param("keys", "where the masking keys come from")
                            .build())
                    .addParameter(Names.MASKING_KEYS, "keys")
                    .addStatement("super($L)", codec.ownedBits())
                    .addStatement("this.keys = keys");
        } else {
            constructor.addJavadoc("Prepares for the first frame.").addStatement("super($L)", codec.ownedBits());
        }
        return type.addMethod(constructor.build())
                .addMethod(frame(
                        "encodeFrame",
                        CodeBlock.of(
                                "$T.encodeFrame(fin, $Lopcode, payload, $Ltarget);\n",
                                self,
                                bits(),
                                codec.keysArgument())))
                .addMethod(frame("encodeInPlace", inPlace()))
                .addMethod(override("encodeText", TypeName.VOID)
                        .addParameter(CharSequence.class, "text")
                        .addParameter(BUFFER, "target")
                        .addStatement("$T.encodeText(text, $Ltarget)", self, codec.keysArgument())
                        .build())
                .addMethod(override("encodeClose", closeReason)
                        .addParameter(closeReason, "reason")
                        .addParameter(BUFFER, "target")
                        .addStatement("$T sent = onWire(reason)", closeReason)
                        .addStatement("encodeCloseFrame(sent, $Ltarget)", codec.keysArgument())
                        .addStatement("return sent")
                        .build())
                .addMethod(override("encodeCloseReply", closeReason)
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
            return code.addStatement("encodeHeader(fin, $Lopcode, payload.remaining(), target)", bits())
                    .build();
        }
        return code.addStatement("int key = keys.next()")
                .addStatement("encodeHeader(fin, $Lopcode, payload.remaining(), key, target)", bits())
                .addStatement("$T.mask(payload, payload.position(), payload.limit(), key)", Names.MASKING)
                .build();
    }

    private String bits() {
        return codec.hasExtension() ? "extensionBits, " : "";
    }

    private MethodSpec frame(String name, CodeBlock body) {
        return override(name, TypeName.VOID)
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

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(result);
    }
}
