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
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

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
        return find(qualifiedName) != null;
    }

    /**
     * Tells whether there is a type of this name that cannot be generated anew: one that was written by hand, or that
     * was generated for somebody else, such as the main classes beside the tests or a library.
     */
    boolean isTaken(String qualifiedName) {
        TypeElement type = find(qualifiedName);
        return type != null && (!isOurs(type) || (isClassFileOfJavac(type) && !isInOutput(type)));
    }

    /** Tells whether our own work of an earlier build was passed to javac as a source. */
    boolean isLeftOverSource(String qualifiedName) {
        TypeElement type = find(qualifiedName);
        if (type == null || !isOurs(type)) {
            return false;
        }
        Optional<Trees> trees = SourceTrees.of(environment);
        return trees.isPresent() && trees.get().getPath(type) != null;
    }

    /** Types of the package whose files, where file names ignore case, are those of some others. */
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

    /** Tells whether javac would crash if a record were generated whose class file of an earlier build it can see. */
    boolean isLeftOverRecord(String qualifiedName) {
        TypeElement type = Runtime.version().feature() < JDK_THAT_READS_RECORDS_TWICE ? find(qualifiedName) : null;
        return type != null
                && type.getKind() == ElementKind.RECORD
                && isOurs(type)
                && isClassFileOfJavac(type)
                && isInOutput(type);
    }

    /** Under another compiler than javac, which alone has trees, nothing is known. */
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
        for (AnnotationMirror mark : type.getAnnotationMirrors()) {
            if (mark.getAnnotationType().toString().equals(OUR_MARK)) {
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
