package dev.closecodes.processor;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The syntax trees of the sources that javac compiles. */
final class SourceTrees {

    private SourceTrees() {}

    /** Returns the trees; empty with another compiler, or if another tool wraps the environment of javac. */
    static Optional<Trees> of(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (RuntimeException | LinkageError notJavac) {
            return Optional.empty();
        }
    }
}
