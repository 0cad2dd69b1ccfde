package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.nio.ByteBuffer;

/** Where the bytes of a frame are. The methods for headers come in both kinds, and differ in nothing else. */
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

    /** Reads a number of so many bytes. */
    CodeBlock read(int bytes, String at) {
        return CodeBlock.of("$T.get$L($L, $L)", Names.NETWORK_ORDER, number(bytes), variable, at);
    }

    /** Writes a number of so many bytes. */
    CodeBlock write(int bytes, String at, String value) {
        return CodeBlock.of("$T.put$L($L, $L, $L)", Names.NETWORK_ORDER, number(bytes), variable, at, value);
    }

    private static String number(int bytes) {
        return switch (bytes) {
            case Short.BYTES -> "Short";
            case Integer.BYTES -> "Int";
            case Long.BYTES -> "Long";
            default -> throw new IllegalArgumentException("No number has " + bytes + " bytes");
        };
    }
}
