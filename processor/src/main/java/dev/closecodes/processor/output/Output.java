package dev.closecodes.processor.output;

import dev.closecodes.processor.model.Registry;
import java.util.List;

/** Generates files from a registry. An output only formats the facts of the model: it reads no other input. */
public interface Output {

    /** Returns the files for a registry without errors. The same registry always gives the same files. */
    List<GeneratedFile> write(Registry registry);
}
