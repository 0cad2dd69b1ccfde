package dev.closecodes.processor;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** javac's view of the sources it compiles. */
final class SourceTrees {

    private SourceTrees() {}

    /** The trees of the compilation; empty under another compiler, or in an environment that hides javac's. */
    static Optional<Trees> of(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (RuntimeException | LinkageError notJavac) {
            return Optional.empty();
        }
    }
}
