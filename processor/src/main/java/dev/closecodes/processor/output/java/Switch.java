package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a {@code return switch}. Labels with the same result share one case. */
final class Switch {

    private final String subject;

    /** The cases by the text of their result. A CodeBlock as the key would build its text for each comparison. */
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** A result and its labels. */
    private record Case(CodeBlock result, List<CodeBlock> labels) {}

    private Switch(String subject) {
        this.subject = subject;
    }

    static Switch on(String subject) {
        return new Switch(subject);
    }

    Switch when(Object label, CodeBlock result) {
        String text = result.toString();
        Case shared = cases.get(text);
        if (shared == null) {
            shared = new Case(result, new ArrayList<>());
            cases.put(text, shared);
        }
        shared.labels().add(CodeBlock.of("$L", label));
        return this;
    }

    /** Returns a switch that has a label for each possible value. */
    CodeBlock complete() {
        return build(CodeBlock.of(""));
    }

    /** Returns a switch with a result for all other values, or that result alone if there are no cases. */
    CodeBlock otherwise(CodeBlock result) {
        return cases.isEmpty() ? CodeBlock.of("return $L;\n", result) : build(CodeBlock.of("default -> $L;\n", result));
    }

    private CodeBlock build(CodeBlock last) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch ($L) {\n", subject).indent();
        for (Case branch : cases.values()) {
            code.add("case ").add(CodeBlock.join(branch.labels(), ",$W")).add(" ->$W$L;\n", branch.result());
        }
        return code.add(last).unindent().add("};\n").build();
    }
}
