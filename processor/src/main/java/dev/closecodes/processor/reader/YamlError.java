package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with a text that is not YAML, in words for somebody who does not know the parser, at the place where it
 * has to be mended: often where something was opened, not where the parser gave up.
 */
record YamlError(Place place, String text) {

    static YamlError of(JacksonException broken, String file, String text) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            return of(marked, file);
        }
        if (broken.getCause() instanceof ReaderException reader) {
            int index =
                    text.offsetByCodePoints(0, Math.min(reader.getPosition(), text.codePointCount(0, text.length())));
            return new YamlError(
                    Place.behind(file, text.substring(0, index)),
                    "the character U+%04X is not allowed; remove it".formatted(reader.getCodePoint()));
        }
        TokenStreamLocation location = broken.getLocation();
        Place place = location == null
                ? new Place(file, 1, 1)
                : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        if (broken.getCause() instanceof YamlVersionException) {
            return new YamlError(place, "only YAML 1.2 can be read; remove the line that starts with %YAML");
        }
        return broken.getOriginalMessage().startsWith("Expected a property name")
                ? new YamlError(place, "a key has to be a word, not a list or a map")
                : new YamlError(place, "not YAML: " + broken.getOriginalMessage());
    }

    private static YamlError of(MarkedYamlEngineException broken, String file) {
        String problem = broken.getProblem();
        Place end = place(broken.getProblemMark(), file);
        Place start = place(broken.getContextMark(), file);
        if (problem.startsWith("mapping values are not allowed")) {
            return new YamlError(
                    end,
                    "a `:` does not fit here; put text that has a colon in quotes, a space behind the `:` of a key, and keys that"
                            + " belong together below each other");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new YamlError(start, "a key without a `:` and a value; add them, or quote the text");
        }
        if (problem.startsWith("found unexpected end of stream")) {
            return new YamlError(start, "the quote that opens here is never closed; close it");
        }
        if (problem.startsWith("expected ',' or ")) {
            String collection = problem.startsWith("expected ',' or ']'") ? "list" : "map";
            String bracket = collection.equals("list") ? "`]`" : "`}`";
            return end.line() == start.line()
                    ? new YamlError(end, "a comma or a " + bracket + " is missing before this")
                    : new YamlError(
                            start,
                            "the " + collection + " that opens here is not closed with " + bracket
                                    + ", or a comma is missing before " + end.from(start));
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return new YamlError(end, "a list starts on a line of its own; break the line before the `-`");
        }
        if (problem.startsWith("expected <block end>") && problem.contains("<scalar>")) {
            return new YamlError(
                    end, "text behind a closing quote; quote the whole text, and write a quote inside it twice");
        }
        if (problem.startsWith("expected <block end>")) {
            return new YamlError(end, "the indentation does not fit; indent like the line that this one belongs to");
        }
        if (problem.startsWith("found character '\\t")) {
            return new YamlError(end, "a tab cannot indent; use spaces");
        }
        if (problem.startsWith("found character")) {
            return new YamlError(end, "text cannot start with this character; put the text in quotes");
        }
        if (problem.startsWith("unexpected character found")) {
            return new YamlError(start, "text that starts with `*` or `&` has to be in quotes");
        }
        if (problem.startsWith("found unknown escape character")) {
            return new YamlError(end, "a backslash in double quotes is written twice; or use single quotes");
        }
        return new YamlError(end, "not YAML: " + problem);
    }

    private static Place place(Optional<Mark> mark, String file) {
        return mark.map(known -> new Place(file, known.getLine() + 1, known.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }
}
