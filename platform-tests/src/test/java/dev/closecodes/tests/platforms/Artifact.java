package dev.closecodes.tests.platforms;

import java.util.SortedSet;

/** Something that is published and has the names of a platform. */
interface Artifact {

    /** Returns where the artifact is published, for documentation. */
    String origin();

    /** Returns the version, to choose the names of the platform file that this version has. */
    String version();

    SortedSet<Constant> constants();
}
