package dev.closecodes.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the header {@code Sec-WebSocket-Extensions}.
 *
 * @param name the name of the extension
 * @param parameters its parameters in their order; a name may occur more than once
 */
record Extension(String name, List<Parameter> parameters) {

    /**
     * A parameter of an extension.
     *
     * @param value the value without quotes, or {@code null} if the parameter has none
     */
    record Parameter(String name, @Nullable String value) {}
}
