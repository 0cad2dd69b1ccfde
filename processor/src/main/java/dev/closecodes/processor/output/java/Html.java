package dev.closecodes.processor.output.java;

import dev.closecodes.processor.model.Prose;

/** Converts prose to the HTML of Javadoc. */
final class Html {

    private Html() {}

    /**
     * Converts a text.
     *
     * @param closeCode the name of the type of the close codes in links; empty inside this type
     */
    static String of(Prose prose, String closeCode) {
        StringBuilder html = new StringBuilder();
        for (Prose.Part part : prose.parts()) {
            html.append(
                    switch (part.kind()) {
                        case TEXT -> text(part.text());
                        case CODE -> Doc.code(part.text());
                        case CLOSE_CODE -> "{@link " + closeCode + "#" + Doc.text(part.text()) + "}";
                        case PLATFORM_NAME -> "{@link #" + Doc.text(part.text()) + "}";
                    });
        }
        return html.toString();
    }

    /** Escapes a text. Replaces spaces at its start and at its end with one space each. */
    private static String text(String text) {
        String html = Doc.text(text);
        if (html.isEmpty()) {
            return text.isEmpty() ? "" : " ";
        }
        String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
        String after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
        return before + html + after;
    }
}
