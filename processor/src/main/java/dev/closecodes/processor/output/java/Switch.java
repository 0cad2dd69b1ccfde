package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code return switch}, with the labels of equal results in one case. */
final class Switch {

    private final String subject;

    /** By the text of the result; a block of JavaPoet writes that text anew each time it is compared. */
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** A result with the values that it is for. */
    private record Case(CodeBlock result, List<CodeBlock> labels) {}

    private Switch(String subject) {
        this.subject = subject;
    }

    static Switch on(String subject) {
        return new Switch(subject);
    }

    Switch when(Object label, CodeBlock result) {
        String text = result.toString();
        Case known = cases.get(text);
        if (known == null) {
            known = new Case(result, new ArrayList<>());
            cases.put(text, known);
        }
        known.labels().add(CodeBlock.of("$L", label));
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
        for (Case one : cases.values()) {
            code.add("case ").add(CodeBlock.join(one.labels(), ",$W")).add(" ->$W$L;\n", one.result());
        }
        return code.add(last).unindent().add("};\n").build();
    }
}
