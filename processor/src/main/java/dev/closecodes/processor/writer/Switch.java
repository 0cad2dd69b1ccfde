package dev.closecodes.processor.writer;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code return switch}, with the labels of equal results in one case. */
final class Switch {

    private final String subject;
    private final Map<CodeBlock, List<CodeBlock>> labels = new LinkedHashMap<>();

    private Switch(String subject) {
        this.subject = subject;
    }

    static Switch on(String subject) {
        return new Switch(subject);
    }

    Switch when(Object label, CodeBlock result) {
        labels.computeIfAbsent(result, first -> new ArrayList<>()).add(CodeBlock.of("$L", label));
        return this;
    }

    /** A switch that names every value. */
    CodeBlock complete() {
        return build(CodeBlock.of(""));
    }

    /** A switch with a result for all other values. */
    CodeBlock otherwise(CodeBlock result) {
        return build(CodeBlock.of("default -> $L;\n", result));
    }

    private CodeBlock build(CodeBlock last) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch ($L) {\n", subject).indent();
        labels.forEach((result, values) ->
                code.add("case ").add(CodeBlock.join(values, ",$W")).add(" ->$W$L;\n", result));
        return code.add(last).unindent().add("};\n").build();
    }
}
