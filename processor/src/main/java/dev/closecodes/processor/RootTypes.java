package dev.closecodes.processor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The top-level types in the sources that were passed to the compiler. {@code getEnclosedElements} of a package is not
 * used, because the compiler then also compiles sources of the package that are only on the source path.
 */
final class RootTypes {

    private final Set<String> names = new HashSet<>();

    RootTypes(RoundEnvironment round) {
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }

    boolean contains(String qualifiedName) {
        return names.contains(qualifiedName);
    }

    /**
     * Returns the types whose names differ from the given names only in case. On a system that ignores the case of file
     * names, both types would have the same file.
     *
     * @return the names of these types, by given name
     */
    Map<String, String> differingInCaseOnly(Collection<String> qualifiedNames) {
        Map<String, String> byFile = new HashMap<>();
        for (String name : qualifiedNames) {
            byFile.put(name.toLowerCase(Locale.ROOT), name);
        }
        Map<String, String> differing = new TreeMap<>();
        for (String type : names) {
            String other = byFile.get(type.toLowerCase(Locale.ROOT));
            if (other != null && !other.equals(type)) {
                differing.put(other, type);
            }
        }
        return differing;
    }
}
