package dev.closecodes.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.diagnostic.Problem;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several files refine one code, and another file extends them all. The result does not depend on the order in which it
 * lists them.
 *
 * <p>All sets of three files are tried: each file sets nothing or one of two values, and extends any of the files
 * before it. The results are compared with a model that follows the rule as the documentation has it.
 */
final class ContradictionsTest {

    private static final int FILES = 3;

    private static final List<String> VALUES = List.of("", "never", "resume");

    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    /**
     * Files that refine a code.
     *
     * @param values the value that each file sets; empty if it sets none
     * @param edges which file extends which: a bit for 1 and 0, for 2 and 0, for 2 and 1
     */
    private record Files(List<String> values, int edges) {

        private static final int EDGES = 3;

        private boolean isExtended(int from, int to) {
            return to < from && (edges >> (from - 1 + to) & 1) != 0;
        }

        /** Returns the values that apply: those of files that are not extended by another file with a value. */
        Set<String> applicable() {
            Set<String> applicable = new TreeSet<>();
            for (int file = 0; file < FILES; file++) {
                if (!value(file).isEmpty() && !isReplaced(file)) {
                    applicable.add(value(file));
                }
            }
            return applicable;
        }

        private boolean isReplaced(int file) {
            for (int other = file + 1; other < FILES; other++) {
                if (!value(other).isEmpty() && reaches(other, file)) {
                    return true;
                }
            }
            return false;
        }

        private boolean reaches(int from, int to) {
            for (int next = 0; next < from; next++) {
                if (isExtended(from, next) && (next == to || reaches(next, to))) {
                    return true;
                }
            }
            return false;
        }

        private String value(int file) {
            return values.get(file);
        }

        Map<String, String> texts(List<Integer> order, String codes) {
            Map<String, String> texts = new HashMap<>();
            texts.put("base.yaml", "codes: [{code: 4001, name: BASE, reconnect: immediate}]\n");
            for (int file = 0; file < FILES; file++) {
                List<String> parents = new ArrayList<>();
                for (int parent : order) {
                    if (isExtended(file, parent)) {
                        parents.add(name(parent));
                    }
                }
                parents.add("base.yaml");
                texts.put(name(file), "extends: " + parents + "\n" + codes(value(file)));
            }
            texts.put("mine.yaml", "extends: " + order.stream().map(Files::name).toList() + "\n" + codes);
            return texts;
        }

        private static String name(int file) {
            return "file" + file + ".yaml";
        }
    }

    private static String codes(String value) {
        return value.isEmpty() ? "" : "codes: [{code: 4001, name: BASE, reconnect: " + value + "}]\n";
    }

    private static List<Files> all() {
        List<Files> all = new ArrayList<>();
        for (String first : VALUES) {
            for (String second : VALUES) {
                for (String third : VALUES) {
                    for (int edges = 0; edges < 1 << Files.EDGES; edges++) {
                        all.add(new Files(List.of(first, second, third), edges));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void areFoundInEveryOrder() {
        for (Files files : all()) {
            Set<String> applicable = files.applicable();
            Set<List<Problem>> reported = new LinkedHashSet<>();
            for (List<Integer> order : ORDERS) {
                Map<String, String> texts = files.texts(order, "");
                Problems problems = new Problems();
                Optional<Registry> registry = new MemoryFolder(texts).load("mine.yaml", problems);
                reported.add(problems.inOrder());
                assertEquals(applicable.size() > 1, problems.hasErrors(), () -> texts + " " + problems.inOrder());
                if (applicable.size() <= 1) {
                    NamedCode code = MemoryFolder.code(registry.orElseThrow(), 4001);
                    String expected = applicable.isEmpty()
                            ? "immediate"
                            : applicable.iterator().next();
                    assertEquals(expected, code.reconnect().toString(), texts::toString);
                }
            }
            assertEquals(1, reported.size(), reported::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backoff", "never"})
    void areSettledByTheFileThatExtendsAll(String value) {
        for (Files files : all()) {
            Registry registry = new MemoryFolder(files.texts(ORDERS.get(0), codes(value))).loadValid("mine.yaml");
            assertEquals(value, MemoryFolder.code(registry, 4001).reconnect().toString());
        }
    }

    @Test
    void ofAliasesAreFoundForEachPlatform() {
        String alias =
                "extends: [base.yaml]\nplatforms: [ktor, apple]\ncodes: [{code: 4001, name: BASE, aliases: {%s}}]\n";
        Map<String, String> texts = new HashMap<>();
        texts.put("base.yaml", "codes: [{code: 4001, name: BASE}]\n");
        texts.put("b.yaml", alias.formatted("ktor: ONE"));
        texts.put("c.yaml", alias.formatted("ktor: TWO, apple: two"));
        texts.put("d.yaml", alias.formatted("ktor: TWO"));
        Set<List<Problem>> reported = new LinkedHashSet<>();
        for (String order : List.of("b, c, d", "b, d, c", "c, b, d", "c, d, b", "d, b, c", "d, c, b")) {
            texts.put("mine.yaml", "extends: [" + order.replaceAll("(\\w)", "$1.yaml") + "]\n");
            Problems problems = new Problems();
            new MemoryFolder(texts).load("mine.yaml", problems);
            assertEquals(2, problems.inOrder().size(), problems.inOrder()::toString);
            reported.add(problems.inOrder());
        }
        assertEquals(1, reported.size(), reported::toString);
    }
}
