package dev.closecodes.tests.android;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.PrintWriterLogger;

/**
 * The Java API of one API level of Android, with the methods that D8 adds to it. D8 is the compiler that makes the code
 * of an app from class files. Without core library desugaring, it adds some methods, such as {@code Set.copyOf}.
 *
 * @param signatures the file of Gummy Bears that lists this API
 */
record AndroidApi(Path signatures) {

    /** D8 changes a record into an ordinary class. */
    private static final String REPLACED_BY_D8 = "java/lang/Record";

    static AndroidApi level(int level) {
        return new AndroidApi(Path.of(
                System.getProperty("basedir", ""), "target", "android", "gummy-bears-api-" + level + ".signature"));
    }

    /**
     * Returns the references of a program to anything that is not in this API.
     *
     * @param program what is checked; it may refer to itself
     * @param libraries what it may refer to, and what is not checked
     */
    List<String> missing(Program program, Program libraries) throws IOException {
        Set<String> present = new HashSet<>(program.classFiles().keySet());
        present.addAll(libraries.classFiles().keySet());
        present.add(REPLACED_BY_D8);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(signatures);
                PrintStream out = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            Checker checker = new Checker(in, present, out);
            for (Map.Entry<String, byte[]> type : program.classFiles().entrySet()) {
                checker.process(type.getKey(), new ByteArrayInputStream(type.getValue()));
            }
        }
        return errors.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Makes accessible the method that checks one class file. */
    private static final class Checker extends SignatureChecker {

        Checker(InputStream signatures, Set<String> present, PrintStream errors) throws IOException {
            super(signatures, present, new PrintWriterLogger(errors));
            setSourcePath(List.of());
        }

        @Override
        protected void process(String name, InputStream classFile) throws IOException {
            super.process(name, classFile);
        }
    }
}
