package dev.closecodes.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * One use of the annotation.
 *
 * @param element the annotated package or type
 * @param annotation where messages point at
 * @param registry the file as the user wrote it; empty for the protocol alone
 * @param isKnown whether the annotation has exactly the elements that this processor knows
 */
record Request(
        Element element,
        AnnotationMirror annotation,
        PackageElement target,
        String registry,
        String prefix,
        FrameAttributes frames,
        boolean isKnown) {

    private static final Set<String> KNOWN =
            Set.of("value", "prefix", "roles", "maxFrameBytes", "maxMessageBytes", "extensionBits");

    /** Reads the annotation; empty if javac has its own complaint about it. */
    static Optional<Request> of(Element element, TypeElement annotationType, Elements elements) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().equals(annotationType)) {
                Map<String, Object> values = new HashMap<>();
                elements.getElementValuesWithDefaults(annotation)
                        .forEach(
                                (name, value) -> values.put(name.getSimpleName().toString(), value.getValue()));
                List<String> written = new ArrayList<>();
                for (ExecutableElement name : annotation.getElementValues().keySet()) {
                    written.add(name.getSimpleName().toString());
                }
                boolean isKnown = values.keySet().equals(KNOWN);
                Optional<FrameAttributes> frames = FrameAttributes.of(values, written);
                return values.getOrDefault("value", "") instanceof String registry
                                && values.getOrDefault("prefix", "") instanceof String prefix
                                && (frames.isPresent() || !isKnown)
                        ? Optional.of(new Request(
                                element,
                                annotation,
                                elements.getPackageOf(element),
                                registry,
                                prefix,
                                frames.orElse(FrameAttributes.DEFAULTS),
                                isKnown))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The package as messages name it. */
    String packageName() {
        return target.isUnnamed()
                ? "(unnamed package)"
                : target.getQualifiedName().toString();
    }
}
