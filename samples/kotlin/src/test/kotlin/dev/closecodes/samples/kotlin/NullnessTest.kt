package dev.closecodes.samples.kotlin

import java.nio.file.Path
import kotlin.io.path.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Tests that Kotlin knows where null may be returned and where it must not be passed. */
internal class NullnessTest {

    /** The form of the generated types for the compiler: sources while the module is built, classes later. */
    internal enum class Given {
        SOURCES,
        CLASSES,
    }

    @TempDir lateinit var folder: Path

    @ParameterizedTest
    @EnumSource
    fun mistakesDoNotCompile(given: Given) {
        assertReported(given, Mistake.entries.filter { !it.isWarning })
    }

    /** Kotlin reports an unnecessary question mark only if it knows that the type is not null. */
    @ParameterizedTest
    @EnumSource
    fun unnecessarySafeCallsAreReported(given: Given) {
        assertReported(given, Mistake.entries.filter { it.isWarning })
    }

    @ParameterizedTest
    @EnumSource
    fun correctedLinesCompile(given: Given) {
        assertEquals(emptyList<Message>(), compile(given, Mistake.entries) { it.right })
    }

    private fun assertReported(given: Given, mistakes: List<Mistake>) {
        val messages = compile(given, mistakes) { it.wrong }
        for (mistake in mistakes) {
            val expected = mistake.expectedMessage()
            assertTrue(expected in messages) { "$expected is not in\n${messages.joinToString("\n")}" }
        }
    }

    private fun compile(given: Given, mistakes: List<Mistake>, line: (Mistake) -> String): List<Message> {
        val project =
            when (given) {
                Given.SOURCES -> sample()
                Given.CLASSES -> KotlinProject(folder, KotlinProject.CLASS_PATH)
            }
        mistakes.forEach { project.write(it.file(), it.source(line(it))) }
        return project.compile()
    }

    /** Returns a project with the sample's generated sources and the only class of the sample that the lines use. */
    private fun sample(): KotlinProject {
        val project = KotlinProject(folder, generated = Path("target/generated-sources/kapt/compile").toAbsolutePath())
        val connection = "src/main/kotlin/dev/closecodes/samples/kotlin/ChatConnection.kt"
        project.write(connection, Path(connection).toFile().readText())
        return project
    }
}
