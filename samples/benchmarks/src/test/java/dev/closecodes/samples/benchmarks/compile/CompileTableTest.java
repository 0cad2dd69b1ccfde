package dev.closecodes.samples.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the table of several rounds. */
class CompileTableTest {

    @Test
    void showsMediansAndRatiosOfTheAddedTime() {
        CompileTable table = new CompileTable();
        for (int noise : new int[] {3, 0, -5}) {
            for (Contender contender : Contender.values()) {
                table.add(contender, new Cost(100 + noise, 200 + noise));
            }
        }
        for (int round = 0; round < 5; round++) {
            table.add(Contender.AUTO_VALUE, new Cost(120, 260));
            table.add(Contender.IMMUTABLES, new Cost(140, 240));
            table.add(Contender.CODES_20, new Cost(130, 280));
            table.add(Contender.CODES_1000, new Cost(400, 1_000));
        }
        List<String> rows = table.toString().lines().skip(2).toList();
        assertEquals("| no processor | 100 |  | | | | 200 |  | | | |", rows.get(0));
        assertEquals("| AutoValue | 120 | 20 |  |  |  | 260 | 60 |  |  |  |", rows.get(2));
        assertEquals(
                "| closecodes, 20 codes | 130 | 30 | 1.50 | 0.75 | 1.00 | 280 | 80 | 1.33 | 2.00 | 1.00 |",
                rows.get(4));
        assertEquals(
                "| closecodes, 1,000 codes | 400 | 300 | 15.00 | 7.50 | 10.00 | 1000 | 800 | 13.33 | 20.00 | 10.00 |",
                rows.get(7));
    }
}
