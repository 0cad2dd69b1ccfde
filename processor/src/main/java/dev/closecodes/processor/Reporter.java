package dev.closecodes.processor;

import dev.closecodes.processor.model.Problem;
import dev.closecodes.processor.model.Problems;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells the user what is wrong, at the annotation that asked for it. */
final class Reporter {

    private final Messager messager;
    private final Request request;

    Reporter(Messager messager, Request request) {
        this.messager = messager;
        this.request = request;
    }

    void report(Problems problems) {
        for (Problem problem : problems.inOrder()) {
            Diagnostic.Kind kind = problem.id().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
            messager.printMessage(kind, message(problem), request.element(), request.annotation());
        }
    }

    private String message(Problem problem) {
        String where = problem.place().map(place -> " " + place).orElse("");
        return "[" + problem.id() + "] " + request.packageName() + where + ": " + problem.text();
    }
}
