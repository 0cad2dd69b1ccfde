package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.closecodes.processor.model.CodeSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        Map<Integer, Long> blocks = codes.blocks();
        Deque<Integer> alike = new ArrayDeque<>();
        blocks.forEach((block, bits) -> {
            if (!alike.isEmpty() && !bits.equals(blocks.get(alike.getLast()))) {
                body.add(line(alike, blocks));
                alike.clear();
            }
            alike.add(block);
        });
        if (!alike.isEmpty()) {
            body.add(line(alike, blocks));
        }
        return Methods.privateStatic(method, TypeName.LONG)
                .addParameter(TypeName.INT, "block")
                .addJavadoc(Doc.of(what + ", 64 to a block: bit {@code n} of block {@code b} stands for"
                                + " {@code 64 * b + n}.")
                        .param("block", "a number divided by 64")
                        .returns("the bits of the block")
                        .build())
                .addCode(body.add("default -> 0;\n").unindent().add("};\n").build())
                .build();
    }

    /** One case for blocks that have the same mask. */
    private CodeBlock line(Deque<Integer> blocks, Map<Integer, Long> masks) {
        List<String> labels = blocks.stream().map(block -> block.toString()).toList();
        return CodeBlock.of(
                "// $L\ncase $L -> $L;\n",
                codes.blocks(blocks.getFirst(), blocks.getLast()),
                String.join(", ", labels),
                Literal.mask(Objects.requireNonNull(masks.get(blocks.getFirst()))));
    }
}
