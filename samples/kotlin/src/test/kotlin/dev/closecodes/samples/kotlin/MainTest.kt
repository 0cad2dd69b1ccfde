package dev.closecodes.samples.kotlin

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Tests that the program prints each code of the registry, with its name in Ktor. */
internal class MainTest {

    @Test
    fun printsEachCode() {
        val rows = printed().lines().map { it.split(Regex(" +"), 4) }
        assertEquals(CloseCode.entries.map { "${it.code()}" } + "4999", rows.map { it[0] })
        assertEquals(listOf("1000", "NORMAL_CLOSURE", "NORMAL", "GiveUp"), rows[0])
        assertEquals(listOf("1005", "NO_STATUS_RECEIVED", "-", "GiveUp"), rows[5])
        assertEquals(listOf("4001", "SESSION_EXPIRED", "SESSION_EXPIRED", "LogIn"), rows.single { it[0] == "4001" })
    }

    private fun printed(): String {
        val bytes = ByteArrayOutputStream()
        val out = System.out
        System.setOut(PrintStream(bytes, true, Charsets.UTF_8))
        try {
            main()
        } finally {
            System.setOut(out)
        }
        return bytes.toString(Charsets.UTF_8).trimEnd()
    }
}
