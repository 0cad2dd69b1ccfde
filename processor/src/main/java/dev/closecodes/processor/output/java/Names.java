package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;

/** The types that generated code uses. The processor does not depend on them and knows only their names. */
final class Names {

    private static final String RUNTIME = "dev.closecodes";

    static final ClassName ANY_CLOSE_CODE = ClassName.get(RUNTIME, "AnyCloseCode");
    static final ClassName ANY_CLOSE_REASON = ClassName.get(RUNTIME, "AnyCloseReason");
    static final ClassName CODE_RANGE = ClassName.get(RUNTIME, "CodeRange");
    static final ClassName EXTENSION_BIT = ClassName.get(RUNTIME, "ExtensionBit");
    static final ClassName GENERATED_MARK = ClassName.get(RUNTIME, "CloseCodesGenerated");
    static final ClassName PROTOCOL_VIOLATION = ClassName.get(RUNTIME, "ProtocolViolationException");
    static final ClassName RECONNECT = ClassName.get(RUNTIME, "Reconnect");
    static final ClassName REGISTRY_GUARD = internal("RegistryGuard");
    static final ClassName ROLE = ClassName.get(RUNTIME, "Role");
    static final ClassName UNNAMED_CLOSE_CODE = internal("UnnamedCloseCode");

    static final ClassName CLOSE_MESSAGE = internal("CloseMessage");
    static final ClassName GENERATED_API = internal("GeneratedApi");
    static final ClassName OBSERVED_CODE = internal("ObservedCode");
    static final ClassName FRAME_DECODER = frame("FrameDecoder");
    static final ClassName FRAME_ENCODER = frame("FrameEncoder");
    static final ClassName FRAME_HANDLER = frame("FrameHandler");
    static final ClassName FRAME_HEADER = frame("FrameHeader");
    static final ClassName MASKING = frame("Masking");
    static final ClassName MASKING_KEYS = frame("MaskingKeys");
    static final ClassName NETWORK_ORDER = frame("NetworkOrder");
    static final ClassName OPCODE = frame("Opcode");
    static final ClassName UTF8 = frame("Utf8");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private Names() {}

    private static ClassName frame(String name) {
        return ClassName.get(RUNTIME + ".frame", name);
    }

    private static ClassName internal(String name) {
        return ClassName.get(RUNTIME + ".internal", name);
    }
}
