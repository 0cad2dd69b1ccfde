package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.TextPositions;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What is wrong with a text that is not YAML, in words for somebody who does not know the parser, at the place where it
 * has to be mended: often where something was opened, not where the parser gave up.
 */
public record YamlError(Place place, String text) {

    public static final String TAG = "a tag (`!`) stands here; remove it, and quote the value if it is to be text";
    public static final String DIRECTIVE =
            "a registry is YAML 1.2 without tags; remove the lines before `---` that start with %";
    public static final String SECOND_DOCUMENT = "a second document starts here; a registry is one document";

    public static YamlError of(YamlEngineException broken, String file, String text) {
        if (broken instanceof MarkedYamlEngineException marked) {
            return of(marked, file, text);
        }
        if (broken instanceof ReaderException reader) {
            String otherwise = reader.getCodePoint() == 0 ? ", or save the file as UTF-8 if it is full of them" : "";
            return new YamlError(
                    new TextPositions(file, text).atCodePoint(reader.getPosition()),
                    "the character U+%04X is not allowed; remove it%s".formatted(reader.getCodePoint(), otherwise));
        }
        return new YamlError(new Place(file, 1, 1), "not YAML: " + broken.getMessage());
    }

    private static YamlError of(MarkedYamlEngineException broken, String file, String text) {
        String problem = broken.getProblem();
        String context = String.valueOf(broken.getContext());
        Place end = place(broken.getProblemMark(), file, text);
        Place start = place(broken.getContextMark(), file, text);
        if (context.equals("while scanning a directive")) {
            return new YamlError(start, DIRECTIVE);
        }
        if (problem.startsWith("expected '<document start>'") && text.startsWith("%")) {
            return new YamlError(new Place(file, 1, 1), DIRECTIVE);
        }
        if (context.equals("while scanning a tag") || problem.startsWith("found undefined tag handle")) {
            return new YamlError(start, TAG);
        }
        if (problem.startsWith("expected ',' or ")) {
            return notClosed(problem, start, end);
        }
        if (problem.startsWith("expected the node content")) {
            return noValue(problem, end);
        }
        if (problem.startsWith("expected <block end>")) {
            return new YamlError(end, strayText(problem, broken.getProblemMark(), text));
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return misplacedColon(end, text);
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new YamlError(start, "a key without a `:` and a value; add them, or quote the text");
        }
        if (problem.startsWith("found unexpected end of stream")
                || problem.startsWith("found unexpected document separator")) {
            return new YamlError(start, "the quote that opens here is never closed; close it");
        }
        if (problem.startsWith("unexpected character found")) {
            return new YamlError(start, "text that starts with `*` or `&` has to be in quotes");
        }
        return new YamlError(end, atTheEnd(problem));
    }

    private static YamlError notClosed(String problem, Place start, Place end) {
        String collection = problem.startsWith("expected ',' or ']'") ? "list" : "map";
        String bracket = collection.equals("list") ? "`]`" : "`}`";
        return end.line() == start.line()
                ? new YamlError(end, "a comma or a " + bracket + " is missing before this")
                : new YamlError(
                        start,
                        "the " + collection + " that opens here is not closed with " + bracket
                                + ", or a comma is missing before " + end.from(start));
    }

    private static YamlError noValue(String problem, Place end) {
        if (problem.endsWith("'<stream end>'")) {
            return new YamlError(end, "the file ends inside a list or a map; close it with `]` or `}`");
        }
        return new YamlError(
                end,
                problem.endsWith("'<document end>'")
                        ? "the document is empty; start with `codes:`"
                        : "a value is missing before this; write one, or put text that starts with this character in"
                                + " quotes");
    }

    /** The parser reads {@code code:4001} as text that goes on in the next line, and gives up there. */
    private static YamlError misplacedColon(Place end, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int line = end.line(); line >= Math.max(1, end.line() - 1); line--) {
            int column = missingSpace(lines[line - 1]);
            if (column > 0) {
                return new YamlError(
                        new Place(end.file(), line, column), "put a space behind this, as behind each `-` and `:`");
            }
        }
        return new YamlError(
                end,
                "a `:` does not fit here; put text that has a colon in quotes, and keys that belong together below each"
                        + " other");
    }

    /** The column of a dash or a colon that starts the line, or comes behind its first word, without a space; or 0. */
    private static int missingSpace(String line) {
        int at = spacesEnd(line, 0);
        if (line.startsWith("-", at)) {
            if (at + 1 < line.length() && " -".indexOf(line.charAt(at + 1)) < 0) {
                return at + 1;
            }
            at = spacesEnd(line, at + 1);
        }
        while (at < line.length() && Character.isLetter(line.charAt(at))) {
            at++;
        }
        return line.startsWith(":", at) && at + 1 < line.length() && " /".indexOf(line.charAt(at + 1)) < 0 ? at + 1 : 0;
    }

    private static int spacesEnd(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static String strayText(String problem, Optional<Mark> mark, String text) {
        if (problem.endsWith("':'") || problem.endsWith("'<value>'")) {
            return "a key is missing before the `:`";
        }
        if (problem.endsWith("','") || problem.endsWith("']'") || problem.endsWith("'}'")) {
            return "this belongs to no list or map that opens with a bracket; remove it";
        }
        if (!problem.endsWith("'<scalar>'")) {
            return "the indentation does not fit; indent like the line that this one belongs to";
        }
        int start =
                mark.isPresent() ? new TextPositions("", text).unitOf(mark.get().getIndex()) : 0;
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return switch (before < 0 ? '\n' : text.charAt(before)) {
            case '"', '\'' ->
                text.startsWith(":", start)
                        ? "put a space behind the `:` of a key"
                        : "text behind a closing quote; quote the whole text, and write a quote inside it twice";
            case ']', '}' ->
                "text behind a closing bracket; put text that starts with a bracket in quotes, and a ` # ` before a"
                        + " comment";
            default ->
                "this text belongs to no key; if it goes on from a line above, keep comments out of it and indent it"
                        + " alike";
        };
    }

    private static String atTheEnd(String problem) {
        if (problem.startsWith("mapping keys are not allowed")) {
            return "text that starts with `? ` has to be in quotes";
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return "a list starts on a line of its own; break the line before the `-`";
        }
        if (problem.startsWith("found character '\\t")) {
            return "a tab cannot indent, nor stand behind a `-` or a `:`; use spaces";
        }
        if (problem.startsWith("found character")) {
            return "text cannot start with this character; put the text in quotes";
        }
        if (problem.startsWith("found unknown escape character")) {
            return problem.endsWith(")")
                    ? "a backslash in double quotes is written twice; or use single quotes"
                    : "no character has this number; the last one is \\U0010FFFF";
        }
        if (problem.startsWith("expected escape sequence")) {
            return "the escape needs hexadecimal digits; write the backslash twice if it is to be text";
        }
        if (problem.startsWith("expected chomping or indentation")
                || problem.startsWith("expected indentation indicator")
                || problem.startsWith("expected a comment or a line break")) {
            return "text behind `|` or `>` starts on a line of its own; break the line, or put the text in quotes";
        }
        if (problem.startsWith("found duplicate YAML directive") || problem.startsWith("duplicate tag handle")) {
            return DIRECTIVE;
        }
        if (problem.startsWith("expected '<document start>'")) {
            return SECOND_DOCUMENT;
        }
        return "not YAML: " + problem;
    }

    private static Place place(Optional<Mark> mark, String file, String text) {
        return new TextPositions(file, text)
                .atCodePoint(mark.isPresent() ? mark.get().getIndex() : 0);
    }
}
