package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.TextPositions;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * An error message for a text that is not YAML. It does not require knowledge of the parser.
 *
 * @param place the place to correct, often the start of a construct, not the position where the parser stops
 */
record YamlError(Place place, String text) {

    static YamlError of(RuntimeException broken, String text, TextPositions positions) {
        if (broken instanceof MarkedYamlEngineException marked) {
            return of(marked, text, positions);
        }
        if (broken instanceof ReaderException reader) {
            String otherwise =
                    reader.getCodePoint() == 0 ? ", or save the file as UTF-8 if it contains many of them" : "";
            return new YamlError(
                    positions.atCodePoint(reader.getPosition()),
                    "the character U+%04X is not allowed; remove it%s".formatted(reader.getCodePoint(), otherwise));
        }
        return new YamlError(
                positions.atUnit(0),
                "the YAML parser of closecodes cannot read this file; please report this bug, with the file");
    }

    private static YamlError of(MarkedYamlEngineException broken, String text, TextPositions positions) {
        Marks marks = new Marks(positions);
        String problem = broken.getProblem();
        String context = String.valueOf(broken.getContext());
        Place start = marks.place(broken.getContextMark());
        Place stop = marks.place(broken.getProblemMark());
        if (context.equals("while scanning a directive")) {
            return new YamlError(start, UnsupportedYaml.DIRECTIVE);
        }
        if (problem.startsWith("expected '<document start>'") && text.startsWith("%")) {
            return new YamlError(positions.atUnit(0), UnsupportedYaml.DIRECTIVE);
        }
        if (context.equals("while scanning a tag")) {
            return new YamlError(start, UnsupportedYaml.TAG);
        }
        if (problem.startsWith("expected ',' or ")) {
            return notClosed(problem, start, stop);
        }
        if (problem.startsWith("expected <block end>") && problem.endsWith("'<scalar>'")) {
            return new YamlError(stop, unexpectedText(text, marks.unit(broken.getProblemMark())));
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return misplacedColon(text, stop);
        }
        ParserMessage message = ParserMessage.of(problem);
        return new YamlError(message.isAtStart() ? start : stop, message.text());
    }

    private static YamlError notClosed(String problem, Place start, Place stop) {
        String collection = problem.startsWith("expected ',' or ']'") ? "list" : "map";
        String bracket = collection.equals("list") ? "`]`" : "`}`";
        return stop.line() == start.line()
                ? new YamlError(stop, "a comma or a " + bracket + " is missing before this")
                : new YamlError(
                        start,
                        "the " + collection + " that starts here is not closed with " + bracket
                                + ", or a comma is missing before " + stop.from(start));
    }

    /**
     * Looks for a missing space in the line and in the one before: the parser reads {@code code:4001} as text that
     * continues on the next line, and stops there.
     */
    private static YamlError misplacedColon(String text, Place stop) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int line = stop.line(); line >= Math.max(1, stop.line() - 1); line--) {
            int column = missingSpace(lines[line - 1]);
            if (column > 0) {
                return new YamlError(
                        new Place(stop.file(), line, column), "add a space after this, as after each `-` and `:`");
            }
        }
        return new YamlError(
                stop,
                "a `:` is not allowed here; put text that contains a colon in quotes, and align the keys of a map below"
                        + " each other");
    }

    /**
     * Returns the column of a dash at the start of a line, or of a colon after the first word, if a space is missing
     * after it; otherwise 0.
     */
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

    private static String unexpectedText(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return switch (before < 0 ? '\n' : text.charAt(before)) {
            case '"', '\'' ->
                text.startsWith(":", start)
                        ? "add a space after the `:` of a key"
                        : "there is text after the closing quote; put the whole text in single quotes, and write"
                                + " each single quote inside it twice";
            case ']', '}' ->
                "there is text after the closing bracket; put text that starts with a bracket in quotes, and write"
                        + " ` # ` before a comment";
            default ->
                "this text has no key; if it continues the text above, indent it like that text, and put no comment"
                        + " between them";
        };
    }
}
