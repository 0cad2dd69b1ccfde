package dev.closecodes.processor;

import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Hands sources to the compiler: the only place with output. */
final class SourceFiles {

    private final Filer filer;
    private final Element origin;
    private final Set<String> written;
    private final Problems problems;

    /**
     * Prepares to write.
     *
     * @param written the names of the types written before in this compilation; those written now are added
     */
    SourceFiles(Filer filer, Element origin, Set<String> written, Problems problems) {
        this.filer = filer;
        this.origin = origin;
        this.written = written;
        this.problems = problems;
    }

    /** Writes each source under its qualified name. */
    void write(Map<String, String> sources) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            try (Writer writer = filer.createSourceFile(source.getKey(), origin).openWriter()) {
                writer.write(source.getValue());
                written.add(source.getKey());
            } catch (FilerException exists) {
                problems.add(
                        ProblemId.CC024,
                        source.getKey()
                                + " is there already, left over from an earlier build: delete the output folder,"
                                + " and do not pass generated sources to the compiler");
                return;
            } catch (IOException broken) {
                problems.add(ProblemId.CC021, source.getKey() + " could not be written: " + broken);
                return;
            }
        }
    }
}
