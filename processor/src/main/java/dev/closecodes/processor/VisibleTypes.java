package dev.closecodes.processor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The types that code in one package can see, which in a module are fewer than the compiler has. */
final class VisibleTypes {

    private static final String OUR_MARK = "dev.closecodes.CloseCodesGenerated";

    /** JDK-8332297 is mended there. */
    private static final int JDK_THAT_READS_RECORDS_TWICE = 23;

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final PackageElement from;

    VisibleTypes(ProcessingEnvironment environment, PackageElement from) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.from = from;
    }

    boolean canSee(String qualifiedName) {
        return find(qualifiedName).isPresent();
    }

    /**
     * Tells whether there is a type of this name that cannot be generated anew: one that was written by hand, or that
     * was generated for somebody else, such as the main classes beside the tests or a library.
     */
    boolean isTaken(String qualifiedName) {
        return find(qualifiedName)
                .filter(type -> !isOurs(type) || (isClassFileOfJavac(type) && !isInOutput(type)))
                .isPresent();
    }

    /** Tells whether javac would crash if a record were generated whose class file of an earlier build it can see. */
    boolean isLeftOverRecord(String qualifiedName) {
        return Runtime.version().feature() < JDK_THAT_READS_RECORDS_TWICE
                && find(qualifiedName)
                        .filter(type -> type.getKind() == ElementKind.RECORD && isOurs(type))
                        .filter(type -> isClassFileOfJavac(type) && isInOutput(type))
                        .isPresent();
    }

    /** Under another compiler than javac, which alone has trees, nothing is known. */
    private boolean isClassFileOfJavac(TypeElement type) {
        return SourceTrees.of(environment)
                .filter(trees -> trees.getPath(type) == null)
                .isPresent();
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
        return type.getAnnotationMirrors().stream()
                .anyMatch(mark -> mark.getAnnotationType().toString().equals(OUR_MARK));
    }

    private Optional<TypeElement> find(String qualifiedName) {
        ModuleElement module = elements.getModuleOf(from);
        return Optional.ofNullable(
                module == null
                        ? elements.getTypeElement(qualifiedName)
                        : elements.getTypeElement(module, qualifiedName));
    }
}
