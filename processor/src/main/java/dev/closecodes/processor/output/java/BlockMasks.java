package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.closecodes.processor.model.CodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A set of codes as a generated method, which returns a bit mask for each block of 64 codes.
 *
 * @param method the name of the method
 * @param what which codes the set contains, for the Javadoc
 */
record BlockMasks(String method, String what, CodeSet codes) {

    /** Returns an expression for the mask of the block that contains the variable {@code code}. */
    CodeBlock maskOfCode() {
        return CodeBlock.of("$L(code >>> 6)", method);
    }

    MethodSpec write() {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (block) {\n").indent();
        List<Integer> group = new ArrayList<>();
        long groupMask = 0;
        for (Map.Entry<Integer, Long> block : codes.blocks().entrySet()) {
            if (!group.isEmpty() && block.getValue() != groupMask) {
                body.add(line(group, groupMask));
                group.clear();
            }
            group.add(block.getKey());
            groupMask = block.getValue();
        }
        if (!group.isEmpty()) {
            body.add(line(group, groupMask));
        }
        return Methods.privateStatic(method, TypeName.LONG)
                .addParameter(TypeName.INT, "block")
                .addJavadoc(Doc.of(what + ", as a bit mask for each block of 64 codes: bit {@code n} of block"
                                + " {@code b} is code {@code 64 * b + n}.")
                        .param("block", "a code divided by 64")
                        .returns("the mask of the block")
                        .build())
                .addCode(body.add("default -> 0;\n").unindent().add("};\n").build())
                .build();
    }

    /** Returns the case for consecutive blocks that have the same mask. */
    private CodeBlock line(List<Integer> blocks, long mask) {
        StringJoiner labels = new StringJoiner(", ");
        for (int block : blocks) {
            labels.add(Integer.toString(block));
        }
        return CodeBlock.of(
                "// $L\ncase $L -> $L;\n",
                codes.blocks(blocks.get(0), blocks.get(blocks.size() - 1)),
                labels,
                Literal.mask(mask));
    }
}
