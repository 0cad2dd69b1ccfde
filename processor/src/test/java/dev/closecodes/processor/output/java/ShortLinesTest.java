package dev.closecodes.processor.output.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ShortLinesTest {

    @Test
    void joinsCommentsOfOneLine() {
        assertEquals("    /** One. */\n    int a;\n", ShortLines.in("    /**\n     * One.\n     */\n    int a;\n"));
        String two = "    /**\n     * One.\n     * Two.\n     */\n";
        assertEquals(two, ShortLines.in(two));
        String longOne = "/**\n * " + "a".repeat(101) + "\n */\n";
        assertEquals(longOne, ShortLines.in(longOne));
        assertEquals("/** " + "a".repeat(100) + " */\n", ShortLines.in("/**\n * " + "a".repeat(100) + "\n */\n"));
    }

    @Test
    void joinsAnnotationsWithOneMember() {
        assertEquals(
                "    @Deprecated(since = \"3.0\")\n    A(1),\n",
                ShortLines.in("    @Deprecated(\n            since = \"3.0\"\n    )\n    A(1),\n"));
        String two = "@A(\n    a = 1,\n    b = 2\n)\n";
        assertEquals(two, ShortLines.in(two));
    }

    @Test
    void doesNotChangeOtherLines() {
        String code = "call(\n    a\n);\n/*\n * a\n */\n\n";
        assertEquals(code, ShortLines.in(code));
    }
}
