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
 */
record Request(Element element, AnnotationMirror annotation, PackageElement target, String registry, String prefix) {

    /** Reads the annotation; empty if javac has its own complaint about it. */
    static Optional<Request> of(Element element, TypeElement annotationType, Elements elements) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().equals(annotationType)) {
                Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                        elements.getElementValuesWithDefaults(annotation);
                Object registry = value(values, "value");
                Object prefix = value(values, "prefix");
                return registry instanceof String file && prefix instanceof String start
                        ? Optional.of(new Request(element, annotation, elements.getPackageOf(element), file, start))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Object value(Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue().getValue();
            }
        }
        throw new IllegalStateException("The annotation on the class path has no element " + name
                + ": closecodes-runtime and closecodes-processor are of different versions");
    }

    /** The package as messages name it. */
    String packageName() {
        return target.isUnnamed()
                ? "(unnamed package)"
                : target.getQualifiedName().toString();
    }
}
