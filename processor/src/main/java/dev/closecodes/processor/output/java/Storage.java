package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.nio.ByteBuffer;

/** Where a header is stored. Each header method is generated for an array and for a buffer. */
enum Storage {
    ARRAY("bytes"),
    BUFFER("buffer");

    private final String variable;

    Storage(String variable) {
        this.variable = variable;
    }

    TypeName type() {
        return this == ARRAY ? ArrayTypeName.of(TypeName.BYTE) : ClassName.get(ByteBuffer.class);
    }

    String variable() {
        return variable;
    }

    /** Returns an expression that reads a number. */
    CodeBlock read(int size, String at) {
        return CodeBlock.of("$T.get$L($L, $L)", Names.NETWORK_ORDER, typeOf(size), variable, at);
    }

    /** Returns an expression that writes a number. */
    CodeBlock write(int size, String at, String value) {
        return CodeBlock.of("$T.put$L($L, $L, $L)", Names.NETWORK_ORDER, typeOf(size), variable, at, value);
    }

    private static String typeOf(int size) {
        return switch (size) {
            case Short.BYTES -> "Short";
            case Integer.BYTES -> "Int";
            case Long.BYTES -> "Long";
            default -> throw new IllegalArgumentException("NetworkOrder has no numbers of " + size + " bytes");
        };
    }
}
