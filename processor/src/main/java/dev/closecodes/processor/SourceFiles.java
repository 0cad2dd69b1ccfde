package dev.closecodes.processor;

import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Hands sources to the compiler: the only place with output. */
final class SourceFiles {

    private final Filer filer;
    private final Element origin;
    private final Problems problems;

    SourceFiles(Filer filer, Element origin, Problems problems) {
        this.filer = filer;
        this.origin = origin;
        this.problems = problems;
    }

    /** Writes each source under its qualified name. */
    void write(Map<String, String> sources) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            try (Writer writer = filer.createSourceFile(source.getKey(), origin).openWriter()) {
                writer.write(source.getValue());
            } catch (FilerException again) {
                problems.add(
                        ProblemId.CC018,
                        source.getKey() + " is generated already, by another annotation of the same package;"
                                + " give one of them a prefix");
                return;
            } catch (IOException broken) {
                problems.add(ProblemId.CC021, source.getKey() + " could not be written: " + broken.getMessage());
                return;
            }
        }
    }
}
