package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.diagnostic.TextPositions;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Reports valid YAML that a registry must not contain: directives, tags, anchors, aliases, merge keys, and text that
 * ends at a {@code #}. A registry does not need them, or they change the meaning of a text without the user noticing.
 *
 * <p>Reading continues after each of them, so that all are reported at once.
 */
final class UnsupportedYaml {

    static final String TAG =
            "tags (`!`) are not supported; remove this one, and put the value in quotes if it should be text";
    static final String DIRECTIVE =
            "only YAML 1.2 without tags is supported; remove the lines before `---` that start with %";
    static final String SECOND_DOCUMENT = "a second document starts here; a file must contain only one";

    private final String text;
    private final TextPositions positions;
    private final Marks marks;
    private final Problems problems;
    private boolean isFound;

    UnsupportedYaml(String text, TextPositions positions, Problems problems) {
        this.text = text;
        this.positions = positions;
        this.marks = new Marks(positions);
        this.problems = problems;
    }

    /** Returns whether anything was reported. */
    boolean isFound() {
        return isFound;
    }

    /** Reports directives other than {@code %YAML 1.2}. */
    void checkDirectives(DocumentStartEvent start) {
        int unit = marks.unit(start.getStartMark());
        boolean hasDirectives = text.startsWith("%", unit);
        if (hasDirectives
                && (!isVersion12(start.getSpecVersion()) || !start.getTags().isEmpty())) {
            report(marks.place(start.getStartMark()), DIRECTIVE);
        }
    }

    private static boolean isVersion12(Optional<SpecVersion> version) {
        return version.isPresent()
                && version.get().getMajor() == 1
                && version.get().getMinor() == 2;
    }

    /** Reports the tag or the anchor of a key or value, whichever comes first. */
    void checkTagAndAnchor(Event event) {
        boolean hasAnchor = event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent();
        if (hasAnchor || hasTag(event)) {
            int unit = marks.unit(event.getStartMark());
            report(
                    marks.place(event.getStartMark()),
                    text.startsWith("!", unit)
                            ? TAG
                            : "anchors (`&`) are not supported; remove this one, or put the value in quotes if it"
                                    + " should be text");
        }
    }

    private static boolean hasTag(Event event) {
        return event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
    }

    void reportAlias(AliasEvent alias) {
        report(
                marks.place(alias.getStartMark()),
                Quote.of("*" + alias.getAlias().getValue())
                        + " refers to an anchor, and anchors are not supported; write the value itself, or put this in"
                        + " quotes if it should be text");
    }

    void reportMergeKey(ScalarEvent key) {
        report(
                marks.place(key.getStartMark()),
                "merge keys (`<<`) are not supported; write the keys of the other map here instead");
    }

    /**
     * Reports unquoted text that is followed by a comment without a space after the {@code #}. The parser finds a
     * comment in {@code see #42} as well as in {@code see # 42}, but the author of {@code see #42} probably did not
     * want one.
     */
    void checkComment(ScalarEvent plain) {
        int next = marks.unit(plain.getEndMark());
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next + 1 < text.length() && text.charAt(next) == '#' && text.charAt(next + 1) > ' ') {
            report(
                    positions.atUnit(next),
                    "a `#` after a space starts a comment; put the text in quotes if the `#` is part of it, or add a"
                            + " space after the `#`");
        }
    }

    /** Returns whether a key in a map in brackets has no colon and no value. YAML requires neither. */
    boolean isAlone(ScalarEvent key) {
        int next = marks.unit(key.getEndMark());
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return text.startsWith(",", next) || text.startsWith("}", next);
    }

    /** Reports a key without a colon, which is probably the rest of a text with a comma, or of {@code code:4001}. */
    void reportKeyAlone(ScalarEvent key) {
        int unit = marks.unit(key.getStartMark());
        int colon = MissingSpace.find(text.substring(unit, marks.unit(key.getEndMark())));
        if (colon >= 0) {
            report(positions.atUnit(unit + colon), MissingSpace.MESSAGE);
        } else {
            report(
                    positions.atUnit(unit),
                    Quote.of(key.getValue())
                            + " is a key without `:` and value; add them, or, if it continues the text before the comma,"
                            + " put that whole text in quotes");
        }
    }

    private void report(Place place, String message) {
        isFound = true;
        problems.add(ProblemId.CC003, place, message);
    }
}
