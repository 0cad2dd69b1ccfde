package dev.closecodes.samples.kotlin

import java.nio.file.Path
import kotlin.io.path.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Kotlin knows where null may come back and where it may not go. */
internal class NullnessTest {

    /** What the compiler is given of the generated types: while the module is built, and later. */
    internal enum class Given {
        SOURCES,
        CLASSES,
    }

    @TempDir lateinit var folder: Path

    @ParameterizedTest
    @EnumSource
    fun mistakesDoNotCompile(given: Given) {
        assertObjections(given, Mistake.entries.filter { !it.isWarning })
    }

    /** Kotlin has no objection to the needless question marks of a type of which it knows nothing. */
    @ParameterizedTest
    @EnumSource
    fun needlessQuestionsAreNoticed(given: Given) {
        assertObjections(given, Mistake.entries.filter { it.isWarning })
    }

    @ParameterizedTest
    @EnumSource
    fun whatIsMeantCompiles(given: Given) {
        assertEquals(emptyList<Message>(), compile(given, Mistake.entries) { it.right })
    }

    private fun assertObjections(given: Given, mistakes: List<Mistake>) {
        val messages = compile(given, mistakes) { it.wrong }
        for (mistake in mistakes) {
            val objection = mistake.objection()
            assertTrue(objection in messages) { "$objection is not in\n${messages.joinToString("\n")}" }
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

    /** The project with the sample's generated sources, and the one class of its own that the lines use. */
    private fun sample(): KotlinProject {
        val project = KotlinProject(folder, generated = Path("target/generated-sources/kapt/compile").toAbsolutePath())
        val connection = "src/main/kotlin/dev/closecodes/samples/kotlin/ChatConnection.kt"
        project.write(connection, Path(connection).toFile().readText())
        return project
    }
}
