package dev.closecodes.processor;

import dev.closecodes.processor.check.RegistryChecker;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.java.ApiWriter;
import dev.closecodes.processor.output.java.Target;
import dev.closecodes.processor.reader.FrameLayoutReader;
import dev.closecodes.processor.reader.RegistryFile;
import dev.closecodes.processor.resolve.RegistryLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic;

/** One pass from an annotation to source files. It stops before the first file if anything is wrong. */
final class Generation {

    private static final SourceVersion FLOOR = SourceVersion.RELEASE_17;

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;
    private final Options options;
    private final Request request;
    private final Set<String> written;
    private final Problems problems;
    private final VisibleTypes types;

    Generation(
            ProcessingEnvironment environment,
            Options options,
            Request request,
            Set<String> written,
            Problems problems) {
        this.environment = environment;
        this.options = options;
        this.request = request;
        this.written = written;
        this.problems = problems;
        this.types = new VisibleTypes(environment, request.target());
    }

    void run() {
        checkVersions();
        checkLanguage();
        checkPrefix();
        FrameRules rules = request.frames().check(problems);
        if (problems.hasErrors()) {
            return;
        }
        Optional<Registry> registry = registry();
        if (registry.isEmpty()) {
            return;
        }
        new RegistryChecker(registry.get(), this::canBeConstant, problems).check();
        if (problems.hasErrors()) {
            return;
        }
        Map<String, String> sources =
                new ApiWriter(registry.get(), new FrameLayoutReader(problems).read(), rules, target()).write();
        checkFree(sources.keySet());
        if (!problems.hasErrors()) {
            new SourceFiles(environment.getFiler(), request.element(), written, problems).write(sources);
        }
    }

    private Optional<Registry> registry() {
        RegistryLoader loader = new RegistryLoader(new LibraryFolder(environment.getFiler()), problems);
        if (request.registry().isEmpty()) {
            return Optional.of(loader.protocol());
        }
        Optional<RegistryFile> file = new RegistryLocator(environment, options, request, problems).find();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        RegistryFile found = file.get();
        if (options.verbose() || found.isOfLibrary()) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            "closecodes: " + request.packageName() + " uses " + found.origin(),
                            request.element());
        }
        return loader.load(found);
    }

    private Target target() {
        return new Target(
                request.target().getQualifiedName().toString(),
                request.prefix(),
                types.canSee("org.jspecify.annotations.NullMarked"),
                types.canSee(GENERATED) ? Optional.of(GENERATED) : Optional.empty(),
                isInNamedModule(),
                !hidesJavaLang());
    }

    private boolean isInNamedModule() {
        ModuleElement module = environment.getElementUtils().getModuleOf(request.target());
        return module != null && !module.isUnnamed();
    }

    private boolean hidesJavaLang() {
        PackageElement target = request.target();
        String prefix = target.isUnnamed() ? "" : target.getQualifiedName() + ".";
        for (String name : Target.FROM_JAVA_LANG) {
            if (types.canSee(prefix + name)) {
                return true;
            }
        }
        return false;
    }

    private void checkVersions() {
        if (!request.isKnown()) {
            problems.add(
                    ProblemId.CC023,
                    "closecodes-runtime and closecodes-processor are of different versions; use the same for both");
        }
    }

    private void checkLanguage() {
        SourceVersion version = environment.getSourceVersion();
        if (version.compareTo(FLOOR) < 0) {
            problems.add(
                    ProblemId.CC019,
                    "the generated code needs Java 17, but this compilation is for Java "
                            + version.name().replace("RELEASE_", "") + "; use --release 17 or higher");
        }
    }

    private void checkPrefix() {
        String prefix = request.prefix();
        if (prefix.isEmpty()) {
            return;
        }
        boolean usable = prefix.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'))
                && Character.isUpperCase(prefix.charAt(0));
        if (!usable) {
            problems.add(
                    ProblemId.CC014,
                    "prefix " + Quote.of(prefix)
                            + " cannot start the name of a type: it starts with A-Z and goes on with letters,"
                            + " digits and _");
        }
    }

    /** Java's rule, and one of the generated code: inside the enumeration, the name must not hide CloseCode. */
    private boolean canBeConstant(String name) {
        return name.chars().allMatch(c -> c < 0x80)
                && SourceVersion.isName(name, environment.getSourceVersion())
                && name.indexOf('.') < 0
                && !name.equals(request.prefix() + "CloseCode");
    }

    private void checkFree(Set<String> names) {
        List<String> taken = new ArrayList<>();
        for (String name : names) {
            if (written.contains(name)) {
                problems.add(
                        ProblemId.CC018,
                        name + " is generated already, for another annotation of the package; give this one a prefix"
                                + " of its own");
                return;
            }
            if (types.isTaken(name)) {
                taken.add(name);
            }
        }
        if (!taken.isEmpty()) {
            problems.add(
                    ProblemId.CC018,
                    String.join(", ", taken) + (taken.size() == 1 ? " exists" : " exist") + " already; "
                            + (request.prefix().isEmpty()
                                    ? "set a prefix: @WebSocketCloseCodes(value = \"" + request.registry()
                                            + "\", prefix = \"My\")"
                                    : "set another prefix than " + Quote.of(request.prefix())));
        }
        types.differingInCaseOnly(names)
                .forEach((name, other) -> problems.add(
                        ProblemId.CC018,
                        name + " would differ only in case from " + other
                                + ", whose file is the same on some systems; set another prefix"));
        for (String name : names) {
            if (types.isLeftOverSource(name)) {
                problems.add(
                        ProblemId.CC024,
                        name + " is among the sources that are compiled: left over from an earlier build; delete it");
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
}
