package dev.closecodes.processor;

import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.YamlFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The message about a registry that was not found. It has advice only for the build tool that the user has. */
final class NotFound {

    private final String registry;
    private final String packageFolder;
    private final Optional<Path> sourceFolder;
    private final ProjectFolders project;

    NotFound(String registry, String packageFolder, Optional<Path> sourceFolder, ProjectFolders project) {
        this.registry = registry;
        this.packageFolder = packageFolder;
        this.sourceFolder = sourceFolder;
        this.project = project;
    }

    /** Returns the message if all folders were searched. */
    String anywhere(Collection<String> tried) {
        String folders = packageFolder.isEmpty()
                ? "src/main/resources"
                : "src/main/resources or src/main/resources/" + packageFolder;
        List<Path> searched = new ArrayList<>(project.ofResources());
        if (sourceFolder.isPresent()) {
            searched.add(0, sourceFolder.get());
        }
        return message(searched, tried, "Put it in " + folders + "." + gradleAdvice());
    }

    /** Returns the message if an option names the only folder, or the only file, that is searched. */
    String inOption(Path given, Collection<String> tried) {
        return message(
                Files.isDirectory(given) ? List.of(given) : List.of(),
                tried,
                "Only the folder of -A" + Options.REGISTRY + " is searched: put it there, or correct the option.");
    }

    private String message(Collection<Path> folders, Collection<String> tried, String advice) {
        return "the registry " + Quote.of(registry) + " was not found; " + suggestion(folders) + "searched:\n  "
                + String.join("\n  ", tried) + "\n" + advice;
    }

    private String suggestion(Collection<Path> folders) {
        for (Path folder : folders) {
            Optional<String> similar = new YamlFiles(folder).similar(registry);
            if (similar.isPresent()) {
                String path = similar.get();
                String own = packageFolder + "/";
                return "did you mean " + Quote.of(path.startsWith(own) ? path.substring(own.length()) : path) + " ("
                        + ShownPath.of(folder.resolve(path)) + ")? Otherwise, ";
            }
        }
        return "";
    }

    private String gradleAdvice() {
        if (!project.hasAtRoot("build.gradle") && !project.hasAtRoot("build.gradle.kts")) {
            return "";
        }
        return "\nIf it is there, tell Gradle: "
                + (project.isKapt()
                        ? "kapt { arguments { arg(\"" + Options.REGISTRY + "\", \"$projectDir/src/main/resources\") } }"
                        : "tasks.compileJava { options.compilerArgs.add(\"-A" + Options.REGISTRY
                                + "=$projectDir/src/main/resources\") }");
    }
}
