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
            char bracket = problem.startsWith("expected ',' or ']'") ? ']' : '}';
            int comment = commentWith(
                    bracket, text, marks.unit(broken.getContextMark()), marks.unit(broken.getProblemMark()));
            return comment < 0
                    ? notClosed(bracket, start, stop)
                    : new YamlError(
                            positions.atUnit(comment),
                            "a `#` after a space starts a comment, which hides the `" + bracket
                                    + "`; put the text in quotes if the `#` is part of it");
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

    private static YamlError notClosed(char bracket, Place start, Place stop) {
        return stop.line() == start.line()
                ? new YamlError(
                        stop,
                        "a comma or a `" + bracket
                                + "` is missing before this; or this is part of a text, which must be in double quotes then")
                : new YamlError(
                        start,
                        "the " + (bracket == ']' ? "list" : "map") + " that starts here is not closed with `" + bracket
                                + "`, or a comma is missing before " + stop.from(start));
    }

    /** Returns the index of a comment in which a closing bracket is probably part of the registry; -1 if none. */
    private static int commentWith(char bracket, String text, int start, int end) {
        for (int hash = text.indexOf(" #", start) + 1; hash > 0 && hash < end; hash = text.indexOf(" #", hash) + 1) {
            int at = hash;
            while (at < text.length() && "\r\n\"'".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == bracket) {
                    return hash;
                }
                at++;
            }
        }
        return -1;
    }

    /**
     * Looks for a missing space in the line and in the one before: the parser reads {@code code:4001} as text that
     * continues on the next line, and stops there.
     */
    private static YamlError misplacedColon(String text, Place stop) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int line = stop.line(); line >= Math.max(1, stop.line() - 1); line--) {
            int at = MissingSpace.find(lines[line - 1]);
            if (at >= 0) {
                return new YamlError(new Place(stop.file(), line, at + 1), MissingSpace.MESSAGE);
            }
        }
        return new YamlError(
                stop,
                "a `:` is not allowed here; put text that contains a colon in quotes, and align the keys of a map below"
                        + " each other");
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
