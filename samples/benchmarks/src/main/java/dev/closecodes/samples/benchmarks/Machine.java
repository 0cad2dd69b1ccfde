package dev.closecodes.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Describes the machine of the measurements. */
public final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /**
     * Returns the processor, the system and the JDK.
     *
     * @return one line
     */
    public static String describe() {
        return String.format(
                "%s, %d cores; %s %s; %s %s (%s)",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"));
    }

    /** Returns the name of the model, if Linux provides it. */
    private static String processor() {
        if (Files.isReadable(CPU_INFO)) {
            try (Stream<String> lines = Files.lines(CPU_INFO)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("Unknown processor");
            } catch (IOException e) {
                return "Unknown processor";
            }
        }
        return "Unknown processor";
    }
}
