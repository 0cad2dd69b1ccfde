package dev.closecodes.samples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The compilations to compare. */
enum Contender {
    NO_PROCESSOR("no processor", 0),
    NOT_ANNOTATED("closecodes, not annotated", 0),
    AUTO_VALUE("AutoValue", 0),
    IMMUTABLES("Immutables", 0),
    CODES_20("closecodes, 20 codes", 20),
    CODES_100("closecodes, 100 codes", 100),
    CODES_400("closecodes, 400 codes", 400),
    CODES_1000("closecodes, 1,000 codes", 1_000),
    /** Compiles the generated code of {@link #CODES_20} as sources. */
    GENERATED("the generated code for 20 codes, no processor", 0);

    private final String title;
    private final int codes;

    Contender(String title, int codes) {
        this.title = title;
        this.codes = codes;
    }

    String title() {
        return title;
    }

    /** Returns whether the processor of closecodes generates code. */
    boolean isOurs() {
        return codes > 0;
    }

    /** Returns the options of javac, with jars from a folder. */
    List<String> options(Path jars) {
        return switch (this) {
            case NO_PROCESSOR -> List.of("-proc:none");
            case AUTO_VALUE -> processor(jars, "auto-value", "auto-value-annotations");
            case IMMUTABLES -> processor(jars, "value", "value");
            case GENERATED -> List.of("-proc:none", "-classpath", jar(jars, "closecodes-runtime"));
            default -> processor(jars, "closecodes-processor", "closecodes-runtime");
        };
    }

    /**
     * Writes the sources.
     *
     * @param all the folder that contains the folders of all contenders
     * @param own the folder of this contender
     * @return the folder of the sources
     */
    Path sources(Path all, Path own) throws IOException {
        return switch (this) {
            case NO_PROCESSOR, NOT_ANNOTATED -> Sources.writeRoom(own, Sources.PLAIN);
            case AUTO_VALUE -> Sources.writeRoom(own, Sources.AUTO_VALUE);
            case IMMUTABLES -> Sources.writeRoom(own, Sources.IMMUTABLES);
            case GENERATED -> Sources.copyGenerated(all.resolve(CODES_20.name()), own);
            default -> Sources.writeCloseCodes(own, codes);
        };
    }

    private static List<String> processor(Path jars, String processor, String annotations) {
        return List.of("-processorpath", jar(jars, processor), "-classpath", jar(jars, annotations));
    }

    private static String jar(Path jars, String name) {
        return jars.resolve(name + ".jar").toString();
    }
}
