package dev.closecodes.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * A set of codes as a method that gives a mask for each block of 64 codes, and the question whether a code is in it.
 *
 * @param method the name of the method
 * @param what the codes in words
 */
record BlockMasks(String method, String what, CodeSet codes) {

    /** The mask that the variable {@code code} has to be held against. */
    CodeBlock maskOfCode() {
        return CodeBlock.of("$L(code >>> 6)", method);
    }

    MethodSpec write() {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (block) {\n").indent();
        codes.blocks()
                .forEach((block, bits) ->
                        body.add("// $L\n", codes.block(block)).add("case $L -> $L;\n", block, Literal.mask(bits)));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.LONG)
                .addParameter(TypeName.INT, "block")
                .addJavadoc(Doc.of(what + ", 64 to a block: bit n of block b stands for 64 b + n.")
                        .param("block", "a number divided by 64")
                        .returns("the bits of the block")
                        .build())
                .addCode(body.add("default -> 0;\n").unindent().add("};\n").build())
                .build();
    }
}
