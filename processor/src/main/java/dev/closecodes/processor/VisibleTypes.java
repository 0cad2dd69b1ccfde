package dev.closecodes.processor;

import com.sun.source.util.Trees;
import dev.closecodes.processor.output.java.PackageScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The types that code in one package can see. A module does not always see all types that the compiler knows. */
final class VisibleTypes implements PackageScope {

    private static final String OUR_ANNOTATION = "dev.closecodes.CloseCodesGenerated";

    /** The first JDK without JDK-8332297. */
    private static final int JDK_WITHOUT_RECORD_BUG = 23;

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final PackageElement from;
    private final RootTypes roots;
    private final PackageFiles files;

    /** Whether a type of the package has a name, for the names that were asked for. */
    private final Map<String, Boolean> hidden = new HashMap<>();

    VisibleTypes(ProcessingEnvironment environment, PackageElement from, RootTypes roots) {
        this.environment = environment;
        this.roots = roots;
        this.elements = environment.getElementUtils();
        this.from = from;
        this.files =
                new PackageFiles(environment.getFiler(), from.getQualifiedName().toString());
    }

    @Override
    public boolean hides(String simpleName) {
        Boolean known = hidden.get(simpleName);
        if (known == null) {
            known = hasType(simpleName);
            hidden.put(simpleName, known);
        }
        return known;
    }

    private boolean hasType(String simpleName) {
        String name = from.isUnnamed() ? simpleName : from.getQualifiedName() + "." + simpleName;
        // Does not look up a source that is only on the source path, because javac would compile it then.
        return roots.contains(name) || files.hasSourceOnSourcePath(simpleName) || canSee(name);
    }

    boolean canSee(String qualifiedName) {
        return find(qualifiedName) != null;
    }

    /** Returns whether the package is in a named module, which sees only the modules that it requires. */
    boolean isInNamedModule() {
        ModuleElement module = elements.getModuleOf(from);
        return module != null && !module.isUnnamed();
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
        return type != null
                && (!isOurs(type)
                        || (isClassFileOfJavac(type)
                                && !files.hasClassFile(type.getSimpleName().toString())));
    }

    /**
     * Returns whether generated code of an earlier build was passed to the compiler as a source. No compiler lets a
     * processor write such a type again. A source that is only on the source path is no obstacle.
     */
    boolean isLeftOverSource(String qualifiedName) {
        if (!roots.contains(qualifiedName)) {
            return false;
        }
        TypeElement type = find(qualifiedName);
        return type != null && isOurs(type);
    }

    /** Returns whether javac would crash because a folder has the name of the class file. ECJ reports this itself. */
    boolean isBlockedByFolder(String simpleName) {
        return SourceTrees.of(environment).isPresent() && files.hasFolderForClassFile(simpleName);
    }

    /** Returns whether javac would crash because it finds the class file of a record that will be generated again. */
    boolean isLeftOverRecord(String qualifiedName) {
        TypeElement type = Runtime.version().feature() < JDK_WITHOUT_RECORD_BUG ? find(qualifiedName) : null;
        return type != null
                && type.getKind() == ElementKind.RECORD
                && isOurs(type)
                && isClassFileOfJavac(type)
                && files.hasClassFile(type.getSimpleName().toString());
    }

    /** Returns whether javac read a type from a class file. Always false with other compilers, which have no trees. */
    private boolean isClassFileOfJavac(TypeElement type) {
        Optional<Trees> trees = SourceTrees.of(environment);
        return trees.isPresent() && trees.get().getPath(type) == null;
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
        try {
            ModuleElement module = elements.getModuleOf(from);
            return module == null
                    ? elements.getTypeElement(qualifiedName)
                    : elements.getTypeElement(module, qualifiedName);
        } catch (RuntimeException unreadable) {
            // ECJ throws it if a class file refers to a type that is missing. Its Filer throws it again, for a message.
            return null;
        }
    }
}
