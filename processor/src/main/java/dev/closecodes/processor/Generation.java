package dev.closecodes.processor;

import dev.closecodes.processor.check.RegistryChecker;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.output.Output;
import dev.closecodes.processor.output.java.Bridges;
import dev.closecodes.processor.output.java.CloseApi;
import dev.closecodes.processor.output.java.FrameCodecs;
import dev.closecodes.processor.output.java.Target;
import dev.closecodes.processor.output.kotlin.KotlinExtensions;
import dev.closecodes.processor.reader.FrameLayoutReader;
import dev.closecodes.processor.reader.InputFile;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.resolve.Resolution;
import dev.closecodes.processor.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Generates the files for one annotation: checks the request, reads the registry, checks it, writes the outputs. Writes
 * nothing if there is an error, but first finds all errors that can be found.
 */
final class Generation {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private final ProcessingEnvironment environment;
    private final Options options;
    private final Request request;
    private final Set<String> written;
    private final Problems problems;
    private final RootTypes roots;
    private final VisibleTypes types;

    Generation(
            ProcessingEnvironment environment,
            Options options,
            Request request,
            RootTypes roots,
            Set<String> written,
            Problems problems) {
        this.environment = environment;
        this.options = options;
        this.request = request;
        this.written = written;
        this.problems = problems;
        this.roots = roots;
        this.types = new VisibleTypes(environment, request.target(), roots);
    }

    void run() {
        FrameRules rules = new RequestChecker(request, environment.getSourceVersion(), types, problems).check();
        if (rules == null) {
            return;
        }
        Resolution resolution = resolve();
        if (resolution != null) {
            RegistryChecker.check(
                    resolution, new JavaNames(request.prefix(), environment.getSourceVersion()), problems);
        }
        if (resolution == null || problems.hasErrors()) {
            // Which other types there will be is not known before the registry is correct.
            new FreeTypeNames(request, roots, types, written, problems).checkNames(target().alwaysGenerated());
            return;
        }
        List<GeneratedFile> files = new ArrayList<>();
        for (Output output : outputs(rules)) {
            files.addAll(output.write(resolution.registry()));
        }
        new FreeTypeNames(request, roots, types, written, problems).check(files);
        if (!problems.hasErrors()) {
            new GeneratedFiles(environment.getFiler(), request, written, problems).write(files);
        }
    }

    private @Nullable Resolution resolve() {
        Resolver resolver = new Resolver(new LibraryFolder(environment.getFiler()), problems);
        if (request.registry().isEmpty()) {
            return resolver.protocol();
        }
        Optional<InputFile> found = new RegistryLocator(environment, options, request, problems).find();
        if (found.isEmpty()) {
            return null;
        }
        InputFile file = found.get();
        if (options.verbose() || file.isOfLibrary()) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            "closecodes: " + request.packageName() + " uses " + file.shown(),
                            request.element());
        }
        return resolver.resolve(file);
    }

    private List<Output> outputs(FrameRules rules) {
        Target target = target();
        List<Output> outputs = new ArrayList<>(List.of(new CloseApi(target)));
        if (!rules.roles().isEmpty()) {
            outputs.add(new FrameCodecs(new FrameLayoutReader(problems).read(), rules, target));
        }
        if (!request.bridges().isEmpty()) {
            List<Platform> libraries = new ArrayList<>();
            for (String id : request.bridges()) {
                libraries.add(Objects.requireNonNull(new PlatformReader(problems).builtIn(id)));
            }
            outputs.add(new Bridges(libraries, target));
            if (options.isKapt()) {
                outputs.add(new KotlinExtensions(libraries, target.packageName(), target.prefix(), options.isPublic()));
            }
        }
        return outputs;
    }

    private Target target() {
        PackageElement target = request.target();
        return new Target(
                target.getQualifiedName().toString(),
                request.prefix(),
                types.canSee(NULL_MARKED),
                types.canSee(GENERATED) ? GENERATED : null,
                types.isInNamedModule(),
                types,
                options.isPublic());
    }
}
