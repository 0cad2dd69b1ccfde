package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.resolve.Definition;
import java.util.List;

/** Reports warnings about codes, except those that the registry allows for a code. */
final class Warnings {

    private final Problems problems;

    Warnings(Problems problems) {
        this.problems = problems;
    }

    /**
     * Adds a warning.
     *
     * @param text what is wrong
     * @param fix how to fix it, except how to silence the warning; empty if there is no other way
     */
    void add(ProblemId id, Definition code, Place place, String text, String fix) {
        if (!code.keyValues().get(CodeKey.ALLOW, List.of()).contains(id)) {
            String silence = "add `" + CodeKey.ALLOW + ": [" + id + "]` to the code";
            problems.add(
                    id,
                    place,
                    text + "; " + (fix.isEmpty() ? silence + " if that does no harm" : fix + ", or " + silence));
        }
    }
}
