package dev.closecodes.processor.output.markdown;

import dev.closecodes.processor.model.Prose;

/** Escapes text of a registry, so that Markdown (CommonMark with tables) shows it unchanged on one line. */
final class Markdown {

    /** The characters that CommonMark allows to escape with a backslash. */
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Punctuation that has no meaning inside a line of text. It is not escaped, so that sentences are readable. */
    private static final String HARMLESS = "\"'(),-./:;?%$=^{}!";

    private Markdown() {}

    static String of(Prose prose) {
        StringBuilder markdown = new StringBuilder();
        for (Prose.Part part : prose.parts()) {
            markdown.append(
                    switch (part.kind()) {
                        case TEXT -> text(part.text());
                        case CODE, CLOSE_CODE, PLATFORM_NAME -> code(part.text());
                    });
        }
        return markdown.toString();
    }

    /** Escapes text for a paragraph or a cell. */
    static String text(String untrusted) {
        StringBuilder markdown = new StringBuilder(untrusted.length());
        for (int i = 0; i < untrusted.length(); i += Character.charCount(untrusted.codePointAt(i))) {
            int c = untrusted.codePointAt(i);
            if (isInvisible(c)) {
                markdown.append(' ');
            } else {
                boolean hasMeaning = PUNCTUATION.indexOf(c) >= 0 && HARMLESS.indexOf(c) < 0;
                markdown.append(hasMeaning ? "\\" : "").appendCodePoint(c);
            }
        }
        return markdown.toString();
    }

    /** Formats text as code. */
    static String code(String untrusted) {
        StringBuilder code = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < untrusted.length(); i += Character.charCount(untrusted.codePointAt(i))) {
            int c = isInvisible(untrusted.codePointAt(i)) ? ' ' : untrusted.codePointAt(i);
            code.appendCodePoint(c);
            if (c >= 0x80 || Character.isLetterOrDigit(c)) {
                html.appendCodePoint(c);
            } else {
                html.append("&#").append(c).append(';');
            }
        }
        // Between backquotes, a backquote or a bar cannot be escaped, and a bar would end the cell of a table.
        boolean isPlain = code.indexOf("`") < 0
                && code.indexOf("|") < 0
                && code.toString().equals(code.toString().strip());
        return isPlain && !code.isEmpty() ? "`" + code + "`" : "<code>" + html + "</code>";
    }

    /** Returns whether a character could end the line, or change how the rest of the line looks. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
