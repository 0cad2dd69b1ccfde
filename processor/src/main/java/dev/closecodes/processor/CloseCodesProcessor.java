package dev.closecodes.processor;

import com.google.auto.service.AutoService;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Generates a close API for each {@code @WebSocketCloseCodes}. */
@AutoService(Processor.class)
public final class CloseCodesProcessor extends AbstractProcessor {

    private static final String ANNOTATION = "dev.closecodes.WebSocketCloseCodes";

    /** The types that were already generated in this compilation. */
    private final Set<String> written = new HashSet<>();

    private Options options = new Options(Map.of());

    private boolean hasCheckedOptions;

    /**
     * False if an option is wrong. Nothing is generated then, because the processor cannot know what the user meant.
     */
    private boolean hasValidOptions = true;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        options = new Options(environment.getOptions());
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ANNOTATION);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return new LinkedHashSet<>(Options.SUPPORTED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        RootTypes roots = new RootTypes(round);
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                Request request = Request.of(element, annotation, processingEnv.getElementUtils());
                if (request != null) {
                    generate(request, roots);
                }
            }
        }
        return false;
    }

    private void generate(Request request, RootTypes roots) {
        Problems problems = new Problems();
        try {
            if (!hasCheckedOptions) {
                hasCheckedOptions = true;
                options.check(problems);
                hasValidOptions = !problems.hasErrors();
            }
            if (hasValidOptions) {
                new Generation(processingEnv, options, request, roots, written, problems).run();
            }
        } catch (RuntimeException | LinkageError bug) {
            problems.add(ProblemId.CC099, BugReport.describe(bug, processingEnv));
        }
        new Reporter(processingEnv.getMessager(), request).report(problems);
    }
}
