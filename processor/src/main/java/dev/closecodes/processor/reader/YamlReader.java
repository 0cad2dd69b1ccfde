package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Located;
import dev.closecodes.processor.model.Place;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import dev.closecodes.processor.reader.YamlNode.Mapping;
import dev.closecodes.processor.reader.YamlNode.Scalar;
import dev.closecodes.processor.reader.YamlNode.Scalar.Kind;
import dev.closecodes.processor.reader.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document. Anchors, aliases, tags and a second document are refused: a registry needs none of them. */
final class YamlReader {

    /** A registry is four levels deep; the limit only stops a hostile file. */
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final String text;
    private final Problems problems;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reads a text.
     *
     * @param file what to call the text in places
     * @return the one document in it; empty if that was reported as a problem
     */
    static Optional<YamlNode> read(String file, String text, Problems problems) {
        return new YamlReader(file, text, problems).read();
    }

    private Optional<YamlNode> read() {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new Refused(new Place(file, 1, 1), "the file is empty; start with `codes:`");
            }
            YamlNode document = node(parser, MAX_DEPTH);
            if (parser.nextToken() != null) {
                throw new Refused(place(parser), "a second document starts here; a registry is one document");
            }
            return Optional.of(document);
        } catch (Refused refused) {
            problems.add(ProblemId.CC003, refused.place, refused.text);
        } catch (JacksonException broken) {
            problems.add(ProblemId.CC003, placeOf(broken), "not YAML: " + reasonOf(broken));
        } catch (RuntimeException broken) {
            // The parser has thrown unchecked exceptions of other kinds at odd input before (dataformats-text#400).
            problems.add(ProblemId.CC003, new Place(file, 1, 1), "not YAML: " + broken);
        }
        return Optional.empty();
    }

    private YamlNode node(YAMLParser parser, int depth) {
        Place place = place(parser);
        if (depth == 0) {
            throw new Refused(place, "lists and maps are nested more than " + MAX_DEPTH + " deep here");
        }
        if (parser.isCurrentAlias()) {
            throw new Refused(
                    place, Quote.of("*" + parser.getString()) + " refers to an anchor; write the value out instead");
        }
        if (parser.getTypeId() != null) {
            throw new Refused(place, "the value has a tag; remove the tag, and quote the value if it is to be text");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, depth, place);
            case START_ARRAY -> sequence(parser, depth, place);
            case VALUE_NUMBER_INT -> new Scalar(Kind.INTEGER, parser.getString(), place);
            case VALUE_NUMBER_FLOAT -> new Scalar(Kind.FRACTION, parser.getString(), place);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(Kind.BOOLEAN, parser.getString(), place);
            case VALUE_NULL -> new Scalar(Kind.NOTHING, parser.getString(), place);
            default -> new Scalar(Kind.TEXT, parser.getString(), place);
        };
    }

    private Mapping mapping(YAMLParser parser, int depth, Place place) {
        List<Mapping.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Located<String> key = new Located<>(parser.currentName(), place(parser));
            if (key.value().equals("<<")) {
                throw new Refused(key.place(), "`<<` merges another map in; write its keys out instead");
            }
            parser.nextToken();
            entries.add(new Mapping.Entry(key, node(parser, depth - 1)));
        }
        return new Mapping(List.copyOf(entries), place);
    }

    private Sequence sequence(YAMLParser parser, int depth, Place place) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth - 1));
        }
        return new Sequence(List.copyOf(items), place);
    }

    private Place place(YAMLParser parser) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Place(file, location.getLineNr(), location.getColumnNr());
    }

    private Place placeOf(JacksonException broken) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        }
        if (broken.getCause() instanceof ReaderException reader) {
            return placeOfCharacter(reader.getPosition());
        }
        TokenStreamLocation location = broken.getLocation();
        return location == null
                ? new Place(file, 1, 1)
                : new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Place placeOfCharacter(int index) {
        String before = text.substring(0, Math.min(index, text.length()));
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line, 1 + before.length() - lineStart);
    }

    private static String reasonOf(JacksonException broken) {
        String reason = broken.getOriginalMessage();
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            reason = marked.getProblem();
        } else if (broken.getCause() instanceof ReaderException reader) {
            reason = "the character U+%04X is not allowed".formatted(reader.getCodePoint());
        } else if (reason.startsWith("Expected a property name")) {
            reason = "a key has to be a word";
        }
        return reason.startsWith("mapping values") ? reason + "; put text that has a colon in quotes" : reason;
    }

    /** YAML that is well formed, but of a kind that a registry does not use. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String text;

        Refused(Place place, String text) {
            super(text);
            this.place = place;
            this.text = text;
        }
    }
}
