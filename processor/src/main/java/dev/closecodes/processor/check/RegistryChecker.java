package dev.closecodes.processor.check;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.resolve.Resolution;

/** Reports everything in a registry that would produce a wrong API, or code that does not compile. */
public final class RegistryChecker {

    private RegistryChecker() {}

    /** Checks the codes, and then all names that are generated. */
    public static void check(Resolution resolution, ConstantNames names, Problems problems) {
        if (resolution.isStrict()) {
            problems.makeWarningsErrors();
        }
        Warnings warnings = new Warnings(problems);
        new CodeChecker(resolution, warnings, problems).check();
        new NameChecker(resolution.registry(), names, problems).check();
        new PlatformChecker(resolution, warnings).check();
    }
}
