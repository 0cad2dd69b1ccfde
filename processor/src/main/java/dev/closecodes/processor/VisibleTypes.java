package dev.closecodes.processor;

import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The types that code in one package can see. A module does not always see all types that the compiler knows. */
final class VisibleTypes {

    private static final String OUR_ANNOTATION = "dev.closecodes.CloseCodesGenerated";

    /** The first JDK without JDK-8332297. */
    private static final int JDK_WITHOUT_RECORD_BUG = 23;

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final PackageElement from;

    VisibleTypes(ProcessingEnvironment environment, PackageElement from) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.from = from;
    }

    boolean canSee(String qualifiedName) {
        return find(qualifiedName) != null;
    }

    /** Returns the value of an int constant; null if there is no such constant. */
    @Nullable
    Integer constant(String qualifiedName, String field) {
        TypeElement type = find(qualifiedName);
        if (type != null) {
            for (VariableElement candidate : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (candidate.getSimpleName().contentEquals(field)
                        && candidate.getConstantValue() instanceof Integer value) {
                    return value;
                }
            }
        }
        return null;
    }

    /**
     * Returns whether a type with this name exists and must not be generated again: the user wrote it, or it was
     * generated in another compilation, such as that of the main classes or of a library.
     */
    boolean isTaken(String qualifiedName) {
        TypeElement type = find(qualifiedName);
        return type != null && (!isOurs(type) || (isClassFileOfJavac(type) && !isInOutput(type)));
    }

    /** Returns whether generated code of an earlier build was passed to javac as a source. */
    boolean isLeftOverSource(String qualifiedName) {
        TypeElement type = find(qualifiedName);
        if (type == null || !isOurs(type)) {
            return false;
        }
        Optional<Trees> trees = SourceTrees.of(environment);
        return trees.isPresent() && trees.get().getPath(type) != null;
    }

    /**
     * Returns the existing types of the package whose names differ from the given names only in case. On a system that
     * ignores the case of file names, both types would have the same file.
     *
     * @return the names of the existing types, by given name
     */
    Map<String, String> differingInCaseOnly(Collection<String> qualifiedNames) {
        Map<String, String> byFile = new HashMap<>();
        for (String name : qualifiedNames) {
            byFile.put(name.toLowerCase(Locale.ROOT), name);
        }
        Map<String, String> differing = new TreeMap<>();
        for (Element element : from.getEnclosedElements()) {
            String type = ((TypeElement) element).getQualifiedName().toString();
            String other = byFile.get(type.toLowerCase(Locale.ROOT));
            if (other != null && !other.equals(type)) {
                differing.put(other, type);
            }
        }
        return differing;
    }

    /** Returns whether javac would crash because it finds the class file of a record that will be generated again. */
    boolean isLeftOverRecord(String qualifiedName) {
        TypeElement type = Runtime.version().feature() < JDK_WITHOUT_RECORD_BUG ? find(qualifiedName) : null;
        return type != null
                && type.getKind() == ElementKind.RECORD
                && isOurs(type)
                && isClassFileOfJavac(type)
                && isInOutput(type);
    }

    /** Returns whether javac read a type from a class file. Always false with other compilers, which have no trees. */
    private boolean isClassFileOfJavac(TypeElement type) {
        Optional<Trees> trees = SourceTrees.of(environment);
        return trees.isPresent() && trees.get().getPath(type) == null;
    }

    private boolean isInOutput(TypeElement type) {
        String packageName = from.getQualifiedName().toString();
        try (InputStream in = environment
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, packageName, type.getSimpleName() + ".class")
                .openInputStream()) {
            return in.read() >= 0;
        } catch (IOException | RuntimeException absent) {
            return false;
        }
    }

    private static boolean isOurs(TypeElement type) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().toString().equals(OUR_ANNOTATION)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TypeElement find(String qualifiedName) {
        ModuleElement module = elements.getModuleOf(from);
        return module == null ? elements.getTypeElement(qualifiedName) : elements.getTypeElement(module, qualifiedName);
    }
}
