package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Problem;
import dev.closecodes.processor.diagnostic.Problems;
import java.util.List;
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
            Diagnostic.Kind kind = problem.id().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
            String more =
                    i == shown - 1 && shown < all.size() ? " [and " + (all.size() - shown) + " more problems]" : "";
            messager.printMessage(kind, message(problem) + more, request.element(), request.annotation());
        }
    }

    private String message(Problem problem) {
        String where = problem.place().isPresent() ? " " + problem.place().get() : "";
        return "[" + problem.id() + "] " + request.packageName() + where + ": " + problem.text();
    }
}
