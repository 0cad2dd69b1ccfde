package dev.closecodes.tests.platforms;

import org.jspecify.annotations.Nullable;

/** The numbers of constants. */
interface Numbers {

    Numbers NONE = (type, field) -> null;

    /**
     * Returns the number of a static field, or null if that is no constant.
     *
     * @param type the name of the class, with slashes
     */
    @Nullable
    Integer get(String type, String field);
}
