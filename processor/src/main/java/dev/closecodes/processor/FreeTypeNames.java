package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the names of the types that will be generated are not used by other types of the package. */
final class FreeTypeNames {

    private final Request request;
    private final RootTypes roots;
    private final VisibleTypes types;
    private final Set<String> written;
    private final Problems problems;

    FreeTypeNames(Request request, RootTypes roots, VisibleTypes types, Set<String> written, Problems problems) {
        this.request = request;
        this.roots = roots;
        this.types = types;
        this.written = written;
        this.problems = problems;
    }

    void check(List<GeneratedFile> files) {
        List<String> names = new ArrayList<>();
        for (GeneratedFile file : files) {
            if (file.kind() == GeneratedFile.Kind.JAVA_SOURCE) {
                names.add(file.name());
            }
        }
        checkNames(names);
        checkLeftOvers(names);
        checkFolders(names);
    }

    /** Checks names against the types of the user, and of other annotations of the package. */
    void checkNames(List<String> names) {
        for (String name : names) {
            for (String other : written) {
                if (name.equalsIgnoreCase(other)) {
                    problems.add(
                            ProblemId.CC018,
                            name
                                    + (name.equals(other)
                                            ? " is already generated for another annotation of the package; give this"
                                                    + " one another prefix"
                                            : " differs only in case from " + other + " of another annotation of the"
                                                    + " package, and some systems would use the same file for both; give"
                                                    + " this one another prefix"));
                    return;
                }
            }
        }
        checkTaken(names);
        checkLetterCase(names);
    }

    private void checkTaken(List<String> names) {
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            if (types.isTaken(name)) {
                taken.add(name);
            }
        }
        if (!taken.isEmpty()) {
            String fix = request.prefix().isEmpty()
                    ? "set a prefix: @WebSocketCloseCodes(value = \"" + request.registry() + "\", prefix = \"My\")"
                    : "set a prefix other than " + Quote.of(request.prefix());
            problems.add(
                    ProblemId.CC018,
                    String.join(", ", taken) + (taken.size() == 1 ? " already exists; " : " already exist; ") + fix);
        }
    }

    private void checkLetterCase(List<String> names) {
        for (Map.Entry<String, String> pair : roots.differingInCaseOnly(names).entrySet()) {
            problems.add(
                    ProblemId.CC018,
                    pair.getKey() + " would differ only in case from " + pair.getValue()
                            + ", and some systems would use the same file for both; set another prefix");
        }
    }

    private void checkLeftOvers(List<String> names) {
        for (String name : names) {
            if (types.isLeftOverSource(name)) {
                problems.add(
                        ProblemId.CC024,
                        name + " is among the sources that are compiled: it is left over from an earlier build; delete"
                                + " it, or do not pass it to the compiler");
            }
            if (types.isLeftOverRecord(name)) {
                problems.add(
                        ProblemId.CC024,
                        name + " is left over from an earlier build, and the javac of JDK "
                                + Runtime.version().feature()
                                + " would crash on it (JDK-8332297); delete the output folder, or use JDK 23 or later");
            }
        }
    }

    private void checkFolders(List<String> names) {
        for (String name : names) {
            String type = name.substring(name.lastIndexOf('.') + 1);
            if (types.isBlockedByFolder(type)) {
                problems.add(
                        ProblemId.CC021,
                        name + " could not be written: " + type + ".class in the output folder is a folder; delete it");
            }
        }
    }
}
