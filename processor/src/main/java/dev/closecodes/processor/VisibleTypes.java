package dev.closecodes.processor;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The types that code in one package can see, which in a module are fewer than the compiler has. */
final class VisibleTypes {

    private static final String OUR_MARK = "dev.closecodes.CloseCodesGenerated";

    private final Elements elements;
    private final PackageElement from;

    VisibleTypes(Elements elements, PackageElement from) {
        this.elements = elements;
        this.from = from;
    }

    boolean canSee(String qualifiedName) {
        return find(qualifiedName) != null;
    }

    /** Tells whether there is a type of this name that is not left over from an earlier run of this processor. */
    boolean isHandWritten(String qualifiedName) {
        TypeElement type = find(qualifiedName);
        return type != null
                && elements.getPackageOf(type).equals(from)
                && type.getAnnotationMirrors().stream()
                        .noneMatch(
                                mark -> ((TypeElement) mark.getAnnotationType().asElement())
                                        .getQualifiedName()
                                        .contentEquals(OUR_MARK));
    }

    private @Nullable TypeElement find(String qualifiedName) {
        ModuleElement module = elements.getModuleOf(from);
        return module == null ? elements.getTypeElement(qualifiedName) : elements.getTypeElement(module, qualifiedName);
    }
}
