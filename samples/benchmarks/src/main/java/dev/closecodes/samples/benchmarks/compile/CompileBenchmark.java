package dev.closecodes.samples.benchmarks.compile;

import dev.closecodes.samples.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compiles all contenders in turn, many times, and prints the results. */
public final class CompileBenchmark {

    private static final int ROUNDS = 15;

    private CompileBenchmark() {}

    /**
     * Runs the compilations and prints the table.
     *
     * @param arguments the folder for the table; then the folder with the jars, whose names have no versions
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        System.out.println("This takes about five minutes.");
        List<Map.Entry<Contender, Javac>> order = new ArrayList<>(
                compilers(folder.resolve("compile"), Path.of(arguments[1])).entrySet());
        CompileTable table = new CompileTable();
        for (int round = 0; round < ROUNDS; round++) {
            // Each round reverses the order, so that a change during a round affects all contenders.
            Collections.reverse(order);
            for (Map.Entry<Contender, Javac> next : order) {
                table.add(next.getKey(), next.getValue().run());
            }
        }
        String text = Machine.describe() + "\n\n" + table;
        System.out.print(text);
        Files.writeString(folder.resolve("compile-jdk" + Runtime.version().feature() + ".md"), text);
    }

    /** Creates the compilers. Each has run once, so that the files that it reads are in memory. */
    private static Map<Contender, Javac> compilers(Path folder, Path jars) throws IOException, InterruptedException {
        Map<Contender, Javac> compilers = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            Path work = folder.resolve(contender.name());
            Javac javac = new Javac(contender.options(jars), contender.sources(folder, work), work.resolve("classes"));
            javac.run();
            compilers.put(contender, javac);
        }
        return compilers;
    }
}
