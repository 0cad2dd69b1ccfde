package dev.closecodes.processor.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A Javadoc comment. What is passed as HTML is ours; text from a registry has to go through {@link #text} first, which
 * is the one place that keeps it from ending the comment or being read as markup.
 */
final class Doc {

    private static final int WIDTH = 105;

    private final List<String> lines = new ArrayList<>();
    private boolean inTags;

    private Doc(String html) {
        wrap(html, "");
    }

    /** Starts with the summary sentence. */
    static Doc of(String html) {
        return new Doc(html);
    }

    Doc paragraph(String html) {
        lines.add("");
        wrap("<p>" + html, "");
        return this;
    }

    /** Lines that keep their breaks, such as a table. */
    Doc block(List<String> html) {
        lines.add("");
        lines.addAll(html);
        return this;
    }

    Doc param(String name, String html) {
        return tag("@param " + name + " " + html);
    }

    Doc returns(String html) {
        return tag("@return " + html);
    }

    Doc throwing(String type, String html) {
        return tag("@throws " + type + " " + html);
    }

    Doc since(String html) {
        return tag("@since " + html);
    }

    Doc deprecated(String html) {
        return tag("@deprecated " + html);
    }

    private Doc tag(String text) {
        if (!inTags) {
            lines.add("");
            inTags = true;
        }
        wrap(text, "    ");
        return this;
    }

    CodeBlock build() {
        return CodeBlock.of("$L", String.join("\n", lines));
    }

    /** Text of a registry as HTML: one line of ASCII in which nothing means anything to Javadoc or to javac. */
    static String text(String untrusted) {
        StringBuilder html = new StringBuilder(untrusted.length());
        untrusted.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                html.append(' ');
            } else if (Character.isISOControl(c) || isNoCharacter(c)) {
                html.append("&#65533;");
            } else if (c > '~' || "&<>@*\\{}".indexOf(c) >= 0) {
                html.append("&#").append(c).append(';');
            } else {
                html.append((char) c);
            }
        });
        return html.toString().strip();
    }

    /** Text of a registry as a sentence, whether or not it ends like one. */
    static String sentence(String untrusted) {
        String html = text(untrusted);
        return html.endsWith(".") || html.endsWith("!") || html.endsWith("?") ? html : html + ".";
    }

    /** What has a number in Unicode, but cannot be named in HTML: surrogates and noncharacters. */
    private static boolean isNoCharacter(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    /** Text of a registry or a platform file as code. */
    static String code(String untrusted) {
        String html = text(untrusted);
        return html.equals(untrusted) ? "{@code " + html + "}" : "<code>" + html + "</code>";
    }

    private void wrap(String html, String continuation) {
        StringBuilder line = new StringBuilder();
        for (String word : words(html)) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(continuation);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }

    /** The words between spaces; an inline tag counts as one. */
    private static List<String> words(String html) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
