package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.output.GeneratedFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Passes generated files to the compiler. No other class writes files. */
final class GeneratedFiles {

    private final Filer filer;
    private final Element origin;
    private final String packageName;
    private final Set<String> written;
    private final Problems problems;

    /**
     * Creates an object that writes the files of one request.
     *
     * @param written the names of the types written before in this compilation; this class adds those that it writes
     */
    GeneratedFiles(Filer filer, Request request, Set<String> written, Problems problems) {
        this.filer = filer;
        this.origin = request.element();
        this.packageName = request.target().getQualifiedName().toString();
        this.written = written;
        this.problems = problems;
    }

    /** Writes all files, or none if one of them cannot be created, which is reported. */
    void write(List<GeneratedFile> files) {
        Map<FileObject, GeneratedFile> created = new LinkedHashMap<>();
        for (GeneratedFile file : files) {
            String name = file.name();
            try {
                created.put(create(file), file);
            } catch (FilerException exists) {
                problems.add(
                        ProblemId.CC024,
                        name + " already exists: it is left over from an earlier build, or another processor wrote it;"
                                + " delete the output folder and the folder of the generated sources");
                return;
            } catch (IOException | RuntimeException failure) {
                // javac throws an unchecked exception if a folder has the name of the file, and ECJ if a class file
                // refers to a type that is missing.
                problems.add(
                        ProblemId.CC021,
                        name + " could not be created; delete the output folder if it has files of an earlier build: "
                                + failure);
                return;
            }
        }
        for (Map.Entry<FileObject, GeneratedFile> entry : created.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
    }

    private FileObject create(GeneratedFile file) throws IOException {
        return switch (file.kind()) {
            case JAVA_SOURCE -> filer.createSourceFile(file.name(), origin);
            // kapt and the build tools treat it like a Java source: they compile it, and delete it before the next
            // build.
            case KOTLIN_SOURCE ->
                filer.createResource(StandardLocation.SOURCE_OUTPUT, packageName, file.name(), origin);
            case RESOURCE -> filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, file.name(), origin);
        };
    }

    private void write(FileObject target, GeneratedFile file) {
        try (Writer writer = writer(target, file)) {
            writer.write(file.text());
        } catch (IOException failure) {
            problems.add(ProblemId.CC021, target.getName() + " could not be written: " + failure);
        }
        if (file.kind() == GeneratedFile.Kind.JAVA_SOURCE) {
            written.add(file.name());
        }
    }

    /** Returns a writer in the encoding in which the compiler reads sources, or in UTF-8 for all other files. */
    private static Writer writer(FileObject target, GeneratedFile file) throws IOException {
        return file.kind() == GeneratedFile.Kind.JAVA_SOURCE
                ? target.openWriter()
                : new OutputStreamWriter(target.openOutputStream(), StandardCharsets.UTF_8);
    }
}
