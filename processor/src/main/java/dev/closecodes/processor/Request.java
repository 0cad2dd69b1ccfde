package dev.closecodes.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * One use of the annotation.
 *
 * @param element the annotated package or type
 * @param annotation the annotation, the position of all messages
 * @param target the package of the generated types
 * @param registry the file as the user wrote it; empty for the protocol alone
 * @param bridges the ids of the platforms to generate a bridge for
 * @param frames null if the annotation is of another version
 */
record Request(
        Element element,
        AnnotationMirror annotation,
        PackageElement target,
        String registry,
        String prefix,
        List<String> bridges,
        @Nullable FrameAttributes frames) {

    private static final Set<String> ATTRIBUTES =
            Set.of("value", "prefix", "bridges", "roles", "maxFrameBytes", "maxMessageBytes", "extensionBits");

    /** Reads the annotation of an element; null if it is wrong and the compiler itself reports it. */
    static @Nullable Request of(Element element, TypeElement annotationType, Elements elements) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().asElement().equals(annotationType)) {
                return of(element, annotation, elements);
            }
        }
        return null;
    }

    private static @Nullable Request of(Element element, AnnotationMirror annotation, Elements elements) {
        Map<String, Object> values = values(elements.getElementValuesWithDefaults(annotation));
        boolean isOfThisVersion = values.keySet().equals(ATTRIBUTES);
        List<String> written =
                new ArrayList<>(values(annotation.getElementValues()).keySet());
        FrameAttributes frames = isOfThisVersion ? FrameAttributes.of(values, written) : null;
        List<String> bridges = isOfThisVersion ? platforms(values.get("bridges")) : List.of();
        if (bridges == null || (isOfThisVersion && frames == null)) {
            return null;
        }
        return values.getOrDefault("value", "") instanceof String registry
                        && values.getOrDefault("prefix", "") instanceof String prefix
                ? new Request(element, annotation, elements.getPackageOf(element), registry, prefix, bridges, frames)
                : null;
    }

    /** Returns the ids of platforms for the constants in an array; null if one is wrong. */
    private static @Nullable List<String> platforms(@Nullable Object value) {
        List<String> constants = FrameAttributes.constants(value);
        if (constants == null) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String constant : constants) {
            ids.add(constant.replace('_', '-').toLowerCase(Locale.ROOT));
        }
        return List.copyOf(ids);
    }

    private static Map<String, Object> values(Map<? extends ExecutableElement, ? extends AnnotationValue> attributes) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> attribute : attributes.entrySet()) {
            values.put(
                    attribute.getKey().getSimpleName().toString(),
                    attribute.getValue().getValue());
        }
        return values;
    }

    /** Returns the name of the package for messages. */
    String packageName() {
        return target.isUnnamed()
                ? "(unnamed package)"
                : target.getQualifiedName().toString();
    }
}
