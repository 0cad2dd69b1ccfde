package dev.closecodes.processor.writer;

import com.palantir.javapoet.ClassName;

/** Types that generated code refers to by name, since the processor does not see them itself. */
final class Names {

    private static final String RUNTIME = "dev.closecodes";

    static final ClassName CLOSE_STATUS = ClassName.get(RUNTIME, "CloseStatus");
    static final ClassName CODE_RANGE = ClassName.get(RUNTIME, "CodeRange");
    static final ClassName GENERATED_MARK = ClassName.get(RUNTIME, "CloseCodesGenerated");
    static final ClassName PROTOCOL_VIOLATION = ClassName.get(RUNTIME, "ProtocolViolationException");
    static final ClassName RECONNECT = ClassName.get(RUNTIME, "Reconnect");
    static final ClassName ROLE = ClassName.get(RUNTIME, "Role");
    static final ClassName UNNAMED_CLOSE_CODE = ClassName.get(RUNTIME, "UnnamedCloseCode");
    static final ClassName CLOSE_MESSAGE = ClassName.get(RUNTIME + ".frame", "CloseMessage");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private Names() {}
}
