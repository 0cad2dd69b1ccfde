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
 * Reports valid YAML that a registry must not contain: directives, tags, anchors, aliases, merge keys, and text that a
 * {@code #} ends. A registry does not need them, or they make a text mean something other than it seems to mean.
 *
 * <p>Reading continues after each of them, so that all are reported at once.
 */
final class UnsupportedYaml {

    static final String TAG = "a tag (`!`) stands here; remove it, and quote the value if it is to be text";
    static final String DIRECTIVE =
            "a registry is YAML 1.2 without tags; remove the lines before `---` that start with %";
    static final String SECOND_DOCUMENT = "a second document starts here; a registry is one document";

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

    /** Tells whether anything was reported. */
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
                            : "an anchor (`&`) stands here; remove it, or quote the value if it is to be text");
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
                        + " refers to an anchor; write out what it stands for, or quote it if it is to be text");
    }

    void reportMergeKey(ScalarEvent key) {
        report(marks.place(key.getStartMark()), "`<<` merges another map in; write its keys out instead");
    }

    /**
     * Reports unquoted text that is followed by a {@code #} without a space after it. For the parser, the comment in
     * {@code see #42} starts at the {@code #}; the author probably meant no comment. In {@code see # 42} it is clear.
     */
    void checkComment(ScalarEvent plain) {
        int next = marks.unit(plain.getEndMark());
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next + 1 < text.length() && text.charAt(next) == '#' && text.charAt(next + 1) > ' ') {
            report(
                    positions.atUnit(next),
                    "a `#` after a space starts a comment; quote the text if it belongs to it, or put a space behind the"
                            + " `#`");
        }
    }

    private void report(Place place, String message) {
        isFound = true;
        problems.add(ProblemId.CC003, place, message);
    }
}
