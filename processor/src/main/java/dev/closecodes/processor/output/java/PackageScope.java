package dev.closecodes.processor.output.java;

/** The types that are in the package of the generated types already. */
public interface PackageScope {

    /**
     * Returns whether a type of the package has a simple name. In this package, the name then means that type and not
     * the one of {@code java.lang}.
     */
    boolean hides(String simpleName);
}
