package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Javadoc comment. Parameters named {@code html} are trusted. Text from a registry must be escaped with {@link #text}
 * first, the only place that prevents it from ending the comment or being read as markup.
 */
final class Doc {

    private static final int WIDTH = 105;

    /** The start of the second and the following lines of a tag. */
    private static final String CONTINUATION = "    ";

    private final List<String> lines = new ArrayList<>();

    /** The types of the {@code @throws} tags, by the index of their line. The line has only the text after the type. */
    private final Map<Integer, ClassName> thrown = new LinkedHashMap<>();

    private boolean inTags;

    private Doc(String html) {
        wrap(html, "");
    }

    /** Starts a comment with its first sentence. */
    static Doc of(String html) {
        return new Doc(html);
    }

    Doc paragraph(String html) {
        lines.add("");
        wrap("<p>" + html, "");
        return this;
    }

    /** Adds lines that are not wrapped, such as a table. */
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

    Doc throwing(Class<? extends RuntimeException> type, String html) {
        return throwing(ClassName.get(type), html);
    }

    /** Adds an exception that only comments name. Its full name needs no import, which a compiler may call unused. */
    Doc throwing(String qualifiedName, String html) {
        return tag("@throws " + qualifiedName + " " + html);
    }

    Doc throwing(ClassName type, String html) {
        String start = "@throws " + type.simpleName();
        startTags();
        int line = lines.size();
        wrap(start + " " + html, CONTINUATION);
        lines.set(line, lines.get(line).substring(start.length()));
        thrown.put(line, type);
        return this;
    }

    Doc since(String html) {
        return tag("@since " + html);
    }

    Doc deprecated(String html) {
        return tag("@deprecated " + html);
    }

    private Doc tag(String text) {
        startTags();
        wrap(text, CONTINUATION);
        return this;
    }

    private void startTags() {
        if (!inTags) {
            lines.add("");
            inTags = true;
        }
    }

    CodeBlock build() {
        CodeBlock.Builder doc = CodeBlock.builder();
        int from = 0;
        for (Map.Entry<Integer, ClassName> tag : thrown.entrySet()) {
            doc.add("$L\n@throws $T", String.join("\n", lines.subList(from, tag.getKey())), tag.getValue());
            from = tag.getKey();
        }
        return doc.add("$L", String.join("\n", lines.subList(from, lines.size())))
                .build();
    }

    /** Escapes text from a registry: the result is one line of ASCII without special meaning to Javadoc or javac. */
    static String text(String untrusted) {
        StringBuilder html = new StringBuilder(untrusted.length());
        for (int i = 0; i < untrusted.length(); ) {
            int c = untrusted.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                html.append(' ');
            } else if (Character.isISOControl(c) || isSurrogateOrNoncharacter(c)) {
                html.append("&#65533;");
            } else if (c > '~' || "&<>@*\\{}".indexOf(c) >= 0) {
                html.append("&#").append(c).append(';');
            } else {
                html.append((char) c);
            }
        }
        return html.toString().strip();
    }

    /** Escapes text from a registry, and adds a full stop if it does not end a sentence. */
    static String sentence(String untrusted) {
        String html = text(untrusted);
        return html.endsWith(".") || html.endsWith("!") || html.endsWith("?") ? html : html + ".";
    }

    /** Whether a code point must not be written in HTML. */
    private static boolean isSurrogateOrNoncharacter(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    /** Escapes text from a registry or a platform file, and marks it as code. */
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

    /** Splits a text at its spaces. An inline tag is one word. */
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
