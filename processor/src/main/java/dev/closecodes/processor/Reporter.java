package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Problem;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import java.util.List;
import java.util.StringJoiner;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Reports problems to the user, at the annotation. */
final class Reporter {

    /** By default, javac shows at most this number of messages. */
    private static final int MAX_REPORTED = 100;

    private final Messager messager;
    private final Request request;

    Reporter(Messager messager, Request request) {
        this.messager = messager;
        this.request = request;
    }

    void report(Problems problems) {
        List<Problem> all = problems.inOrder();
        int shown = Math.min(all.size(), MAX_REPORTED);
        for (int i = 0; i < shown; i++) {
            Problem problem = all.get(i);
            Diagnostic.Kind kind = problem.isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
            String more =
                    i == shown - 1 && shown < all.size() ? " [and " + (all.size() - shown) + " more problems]" : "";
            messager.printMessage(kind, message(problem) + more, request.element(), request.annotation());
        }
    }

    private String message(Problem problem) {
        String where = problem.place().isPresent() ? " " + problem.place().get() : "";
        return "[" + problem.id() + "] " + request.packageName() + Quote.visible(where) + ": "
                + visible(problem.text());
    }

    /** Returns the lines of a message so that a terminal shows them as they are, whatever a registry contains. */
    private static String visible(String text) {
        StringJoiner lines = new StringJoiner("\n");
        for (String line : text.split("\n", -1)) {
            lines.add(Quote.visible(line));
        }
        return lines.toString();
    }
}
