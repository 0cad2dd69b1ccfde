package dev.closecodes.samples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GalleryTest {

    @Test
    void printsWhatAClientDoesNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            new Gallery(printer).run();
        }
        assertEquals(expected(), withoutCarriageReturns(out.toByteArray()));
    }

    private static String expected() throws IOException {
        try (InputStream file = GalleryTest.class.getResourceAsStream("/expected-table.txt")) {
            assertNotNull(file);
            return withoutCarriageReturns(file.readAllBytes());
        }
    }

    /** Removes carriage returns: they depend on the platform and on how the file was checked out. */
    private static String withoutCarriageReturns(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
