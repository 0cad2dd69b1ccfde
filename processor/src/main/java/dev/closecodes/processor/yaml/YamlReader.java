package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.TextPositions;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import dev.closecodes.processor.yaml.YamlNode.Scalar;
import dev.closecodes.processor.yaml.YamlNode.Scalar.Kind;
import dev.closecodes.processor.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads one YAML document. */
public final class YamlReader {

    /** A registry has only four levels. The limit protects against malicious files. */
    private static final int MAX_DEPTH = 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final Problems problems;
    private final TextPositions positions;
    private final Marks marks;
    private final UnsupportedYaml unsupported;
    private final YamlEvents events;

    private YamlReader(String file, String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.positions = new TextPositions(file, text);
        this.marks = new Marks(positions);
        this.unsupported = new UnsupportedYaml(text, positions, problems);
        this.events = YamlEvents.of(text);
    }

    /**
     * Reads a text.
     *
     * @param file the name of the file in places
     * @return the document; empty if a problem was reported instead
     */
    public static Optional<YamlNode> read(String file, String text, Problems problems) {
        String withoutMark = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        int mark = withoutMark.indexOf(BYTE_ORDER_MARK);
        if (mark >= 0) {
            problems.add(
                    ProblemId.CC003,
                    new TextPositions(file, withoutMark).atUnit(mark),
                    "a byte order mark (U+FEFF) is allowed only at the start of a file; remove it");
            return Optional.empty();
        }
        return new YamlReader(file, withoutMark, problems).read();
    }

    private Optional<YamlNode> read() {
        try {
            return Optional.of(document());
        } catch (Refused refused) {
            problems.add(ProblemId.CC003, refused.place, refused.text);
        } catch (RuntimeException broken) {
            // A file can contain any text, and the parser can have bugs. They must not crash the processor.
            // The cause may already be reported, for example a `#` that was not meant as a comment.
            if (!unsupported.isFound()) {
                YamlError error = YamlError.of(broken, text, positions);
                problems.add(ProblemId.CC003, error.place(), error.text());
            }
        }
        return Optional.empty();
    }

    private YamlNode document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent start)) {
            throw new Refused(
                    positions.atUnit(0),
                    "the file has no content; start a registry with `codes:`, or a platform file with `platform:`");
        }
        unsupported.checkDirectives(start);
        YamlNode document = node(events.next(), MAX_DEPTH);
        events.next();
        Event end = events.next();
        if (end instanceof DocumentStartEvent) {
            throw new Refused(place(end), UnsupportedYaml.SECOND_DOCUMENT);
        }
        return document;
    }

    private YamlNode node(Event event, int depth) {
        unsupported.checkTagAndAnchor(event);
        Place place = place(event);
        if (depth == 0) {
            throw new Refused(place, "lists and maps are nested more than " + MAX_DEPTH + " levels deep here");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        if (event instanceof AliasEvent alias) {
            unsupported.reportAlias(alias);
            return refused(place);
        }
        return event instanceof MappingStartEvent ? mapping(depth, place) : sequence(depth, place);
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        Kind kind = event.isPlain() ? CoreSchema.kind(event.getValue()) : Kind.TEXT;
        if (kind == Kind.TEXT && event.isPlain()) {
            unsupported.checkComment(event);
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
            // The alias after a merge key is not reported again, because the merge key was reported.
            boolean isMerged = key.value().equals(Mapping.REFUSED_KEY) && value instanceof AliasEvent;
            entries.add(new Mapping.Entry(key, isMerged ? refused(key.place()) : node(value, depth - 1)));
            event = events.next();
        }
        return new Mapping(List.copyOf(entries), place);
    }

    /** Reads a key. It is always text, even if the same text as a value would be a number or null. */
    private Located<String> key(Event event) {
        unsupported.checkTagAndAnchor(event);
        Place place = place(event);
        if (event instanceof AliasEvent alias) {
            unsupported.reportAlias(alias);
            return new Located<>(Mapping.REFUSED_KEY, place);
        }
        if (!(event instanceof ScalarEvent scalar)) {
            throw new Refused(place, "a key must be text, not a list or a map");
        }
        String key = scalar.getValue();
        if (key.isEmpty()) {
            throw new Refused(place, "this key is empty; write a key before the `:`");
        }
        if (key.equals("<<") && scalar.isPlain()) {
            unsupported.reportMergeKey(scalar);
            return new Located<>(Mapping.REFUSED_KEY, place);
        }
        if (scalar.isPlain() && unsupported.isAlone(scalar)) {
            unsupported.reportKeyAlone(scalar);
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

    private Place place(Event event) {
        return marks.place(event.getStartMark());
    }

    /** Thrown for valid YAML that is not supported and after which reading cannot continue. */
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
