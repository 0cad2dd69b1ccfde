package dev.closecodes.samples.kotlin

import kotlin.io.path.Path
import kotlin.io.path.readText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Tests that the guide shows lines of this sample, so that they compile and work. */
internal class GuideTest {

    @Test
    fun theServerAndTheClientAreThoseOfTheSample() {
        val sources = listOf("ChatServer", "ChatClient").map { lines(Path("$SOURCES/$it.kt").readText()) }
        val snippets = Path("../../docs/ktor.md").readText().split("```kotlin\n").drop(1).map { it.substringBefore("```") }
        val own = snippets.filterNot { it.startsWith("package com.example.chat") }
        assertEquals(sources.size, own.size)
        for (snippet in own) {
            assertTrue(sources.any { lines(snippet) in it }, snippet)
        }
    }

    private fun lines(text: String) = text.lines().joinToString("\n") { it.trim() }.trim()

    private companion object {
        const val SOURCES = "src/main/kotlin/dev/closecodes/samples/kotlin"
    }
}
