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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document. Aliases, merge keys, tags on values and a second document are refused: a registry needs
 * none.
 */
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
            YamlError error = YamlError.of(broken, file, text);
            problems.add(ProblemId.CC003, error.place(), error.text());
        } catch (RuntimeException broken) {
            // The parser is someone else's code, and the text anyone's: no bug of its own may reach the user as a
            // crash.
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
