package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** Passes generated sources to the compiler. No other class writes output. */
final class SourceFiles {

    private final Filer filer;
    private final Element origin;
    private final Set<String> written;
    private final Problems problems;

    /**
     * Creates an object that writes the sources of one annotated element.
     *
     * @param written the names of the types written earlier in this compilation; {@link #write} adds its own
     */
    SourceFiles(Filer filer, Element origin, Set<String> written, Problems problems) {
        this.filer = filer;
        this.origin = origin;
        this.written = written;
        this.problems = problems;
    }

    /** Writes each source under its qualified name: all of them, or none if one file cannot be created. */
    void write(Map<String, String> sources) {
        Map<JavaFileObject, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String name = source.getKey();
            try {
                files.put(filer.createSourceFile(name, origin), source.getValue());
            } catch (FilerException exists) {
                problems.add(
                        ProblemId.CC024,
                        name + " exists already: it is left over from an earlier build (delete the output folder), was"
                                + " passed to the compiler as a source, or was written by another processor");
                return;
            } catch (IOException broken) {
                problems.add(ProblemId.CC021, name + " could not be created: " + broken);
                return;
            }
        }
        for (Map.Entry<JavaFileObject, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        written.addAll(sources.keySet());
    }

    private void write(JavaFileObject file, String source) {
        try (Writer writer = file.openWriter()) {
            writer.write(source);
        } catch (IOException broken) {
            problems.add(ProblemId.CC021, file.getName() + " could not be written: " + broken);
        }
    }
}
