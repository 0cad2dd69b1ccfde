package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.TextPositions;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import dev.closecodes.processor.yaml.YamlNode.Scalar;
import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;
import dev.closecodes.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document. What makes a text mean something else than it seems to say, and what a registry has no need
 * of, is refused: anchors, aliases, merge keys, tags, directives, a second document, text cut short by a {@code #}.
 */
public final class YamlReader {

    /** A registry is four levels deep; the limit only stops a hostile file. */
    private static final int MAX_DEPTH = 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String file;
    private final String text;
    private final Problems problems;
    private final YamlEvents events;
    private final TextPositions positions;
    private boolean hasRefused;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.positions = new TextPositions(file, text);
        this.events = YamlEvents.of(text);
    }

    /**
     * Reads a text.
     *
     * @param file what to call the text in places
     * @return the one document in it; empty if that was reported as a problem
     */
    public static Optional<YamlNode> read(String file, String text, Problems problems) {
        String withoutMark = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        int mark = withoutMark.indexOf(BYTE_ORDER_MARK);
        if (mark >= 0) {
            problems.add(
                    ProblemId.CC003,
                    new TextPositions(file, withoutMark).atUnit(mark),
                    "a byte order mark (U+FEFF) can only start a file; remove it");
            return Optional.empty();
        }
        return new YamlReader(file, withoutMark, problems).read();
    }

    private Optional<YamlNode> read() {
        try {
            return Optional.of(document());
        } catch (Refused refused) {
            problems.add(ProblemId.CC003, refused.place, refused.text);
        } catch (YamlEngineException broken) {
            // What was refused before, such as a `#` that is no comment, may be why the rest makes no sense.
            if (!hasRefused) {
                YamlError error = YamlError.of(broken, file, text);
                problems.add(ProblemId.CC003, error.place(), error.text());
            }
        } catch (RuntimeException broken) {
            // The parser is someone else's code, and the text anyone's: no bug of its own may reach the user as a
            // crash.
            problems.add(ProblemId.CC003, new Place(file, 1, 1), "not YAML: " + broken);
        }
        return Optional.empty();
    }

    private YamlNode document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent start)) {
            throw new Refused(
                    new Place(file, 1, 1),
                    "the file is empty; a registry starts with `codes:`, a platform with `platform:`");
        }
        boolean hasDirectives = characterAt(start) == '%';
        if (hasDirectives && (!isOurVersion(start) || !start.getTags().isEmpty())) {
            refuse(place(start), YamlError.DIRECTIVE);
        }
        YamlNode document = node(events.next(), MAX_DEPTH);
        events.next();
        Event end = events.next();
        if (end instanceof DocumentStartEvent) {
            throw new Refused(place(end), YamlError.SECOND_DOCUMENT);
        }
        return document;
    }

    private static boolean isOurVersion(DocumentStartEvent start) {
        Optional<SpecVersion> version = start.getSpecVersion();
        return version.isPresent()
                && version.get().getMajor() == 1
                && version.get().getMinor() == 2;
    }

    private YamlNode node(Event event, int depth) {
        refuseProperties(event);
        Place place = place(event);
        if (depth == 0) {
            throw new Refused(place, "lists and maps are nested more than " + MAX_DEPTH + " deep here");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        if (event instanceof AliasEvent alias) {
            refuseAlias(alias, place);
            return refused(place);
        }
        return event instanceof MappingStartEvent ? mapping(depth, place) : sequence(depth, place);
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        Kind kind = event.isPlain() ? CoreSchema.kind(event.getValue()) : Kind.TEXT;
        if (kind == Kind.TEXT && event.isPlain()) {
            refuseCutText(event);
        }
        boolean isTagAlone = kind == Kind.NOTHING && event.getTag().isPresent();
        return isTagAlone ? refused(place) : new Scalar(kind, event.getValue(), place);
    }

    private static Scalar refused(Place place) {
        return new Scalar(Kind.REFUSED, "", place);
    }

    private Mapping mapping(int depth, Place place) {
        List<Mapping.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Located<String> key = key(event);
            Event value = events.next();
            // What is merged in goes with the key that merges it.
            boolean isMerged = key.value().equals(Mapping.REFUSED_KEY) && value instanceof AliasEvent;
            entries.add(new Mapping.Entry(key, isMerged ? refused(key.place()) : node(value, depth - 1)));
            event = events.next();
        }
        return new Mapping(List.copyOf(entries), place);
    }

    /** A key is the text that stands there, also where a value would be a number or nothing. */
    private Located<String> key(Event event) {
        refuseProperties(event);
        Place place = place(event);
        if (event instanceof AliasEvent alias) {
            refuseAlias(alias, place);
            return new Located<>(Mapping.REFUSED_KEY, place);
        }
        if (!(event instanceof ScalarEvent scalar)) {
            throw new Refused(place, "a key has to be a word, not a list or a map");
        }
        String key = scalar.getValue();
        if (key.isEmpty()) {
            throw new Refused(place, "a key is empty here; write a word before the `:`");
        }
        if (key.equals("<<") && scalar.isPlain()) {
            refuse(place, "`<<` merges another map in; write its keys out instead");
            return new Located<>(Mapping.REFUSED_KEY, place);
        }
        return new Located<>(key, place);
    }

    private Sequence sequence(int depth, Place place) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth - 1));
            event = events.next();
        }
        return new Sequence(List.copyOf(items), place);
    }

    private void refuseProperties(Event event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && (tag.isPresent() || node.getAnchor().isPresent())) {
            refuse(
                    place(event),
                    characterAt(event) == '!'
                            ? YamlError.TAG
                            : "an anchor (`&`) stands here; remove it, or quote the value if it is to be text");
        }
    }

    private void refuseAlias(AliasEvent alias, Place place) {
        refuse(
                place,
                Quote.of("*" + alias.getAlias().getValue())
                        + " refers to an anchor; write out what it stands for, or quote it if it is to be text");
    }

    /** Reports what a registry must not have, where reading can go on all the same. */
    private void refuse(Place place, String text) {
        hasRefused = true;
        problems.add(ProblemId.CC003, place, text);
    }

    /** In {@code see #42} the parser finds a comment and a human none; in {@code see # 42} both do. */
    private void refuseCutText(ScalarEvent event) {
        int next = positions.unitOf(event.getEndMark().orElseThrow().getIndex());
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        boolean cut = next + 1 < text.length() && text.charAt(next) == '#' && text.charAt(next + 1) > ' ';
        if (cut) {
            refuse(
                    positions.atUnit(next),
                    "a `#` after a space starts a comment; quote the text if it belongs to it, or put a space behind the"
                            + " `#`");
        }
    }

    private char characterAt(Event event) {
        int start = positions.unitOf(startOf(event));
        return start < text.length() ? text.charAt(start) : '\n';
    }

    private Place place(Event event) {
        return positions.atCodePoint(startOf(event));
    }

    /**
     * Returns an index in code points. The parser's own lines and columns are not used: they are wrong after a carriage
     * return that is the last character in its buffer.
     */
    private static int startOf(Event event) {
        return event.getStartMark().orElseThrow().getIndex();
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
