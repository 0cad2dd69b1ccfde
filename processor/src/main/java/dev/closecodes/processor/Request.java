package dev.closecodes.processor;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
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
        boolean isKnown) {

    private static final int ELEMENTS = 2;

    /** Reads the annotation; empty if javac has its own complaint about it. */
    static Optional<Request> of(Element element, TypeElement annotationType, Elements elements) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().equals(annotationType)) {
                Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                        elements.getElementValuesWithDefaults(annotation);
                Optional<Object> registry = value(values, "value");
                Optional<Object> prefix = value(values, "prefix");
                boolean known = registry.isPresent() && prefix.isPresent() && values.size() == ELEMENTS;
                return registry.orElse("") instanceof String file && prefix.orElse("") instanceof String start
                        ? Optional.of(
                                new Request(element, annotation, elements.getPackageOf(element), file, start, known))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> value(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue().getValue());
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
