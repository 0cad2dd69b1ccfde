package dev.closecodes.samples.kotlin

import java.nio.file.Path
import kotlin.io.path.name
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Tests the processor with kapt, which gives it Java stubs of the Kotlin sources. */
internal class KaptTest {

    @TempDir lateinit var folder: Path

    private lateinit var project: KotlinProject

    @BeforeEach
    fun createProject() {
        project = KotlinProject(folder)
    }

    @Test
    fun findsTheRegistryBeforeMavenCopiesIt() {
        annotate("object Codes")
        project.write(REGISTRY, registry("MOVED"))
        project.write("src/main/kotlin/Use.kt", "package com.example\n\nval name = CloseCode.MOVED.name")
        assertEquals(NOTHING, project.kapt())
        assertEquals(NOTHING, project.compile())
    }

    @Test
    fun acceptsAnyTypeOfKotlin() {
        val types = listOf("class", "data object", "enum class", "fun interface", "interface", "object", "sealed class")
        for ((index, type) in types.withIndex()) {
            val body = if (type == "fun interface") "{ fun run() }" else ""
            annotate("internal $type T$index $body", "prefix = \"P$index\", roles = []")
        }
        assertEquals(NOTHING, project.kapt())
        val names = types.indices.flatMap { listOf("P${it}CloseCode", "P${it}CloseCodes", "P${it}CloseReason") }
        assertEquals(names.map { "$it.java" }.toSet(), project.generatedNames())
    }

    @Test
    fun acceptsThePackageInfoOfAMixedProject() {
        project.write(
            "src/main/java/com/example/package-info.java",
            "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example;",
        )
        project.write(REGISTRY, registry("MOVED"))
        project.write("src/main/kotlin/Use.kt", "package com.example\n\nval name = CloseCode.MOVED.name")
        assertEquals(NOTHING, project.kapt())
        assertEquals(NOTHING, project.compile())
    }

    @Test
    fun acceptsAFileThatHasFunctionsOrProperties() {
        project.write(
            "src/main/kotlin/Codes.kt",
            "@file:dev.closecodes.WebSocketCloseCodes\n\npackage com.example\n\nfun name() = CloseCode.GOING_AWAY.name",
        )
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    @Test
    fun doesNotSeeTheAnnotationOfAFileWithoutThem() {
        project.write("src/main/kotlin/Codes.kt", "@file:dev.closecodes.WebSocketCloseCodes\n\npackage com.example")
        assertEquals(NOTHING, project.kapt())
        assertEquals(emptySet<String>(), project.generatedNames())
    }

    @Test
    fun reportsAllMistakesOfARegistryAtTheKotlinSource() {
        annotate("object Codes", "\"codes.yaml\"")
        project.write(REGISTRY, registry("A") + registry("B").substringAfter('\n') + "platfroms: []\n")
        val annotation = folder.resolve("src/main/kotlin/Codes.kt:4")
        val registry = folder.resolve(REGISTRY)
        assertEquals(
            listOf(
                "$annotation: error: [CC012] com.example $registry:4:11: code 4001 is already A (2:11);" +
                    " choose a free number from 4000-4999",
                "$annotation: error: [CC004] com.example $registry:6:1: a registry has no key `platfroms`;" +
                    " did you mean `platforms`?",
            ),
            project.kapt().map { it.text.lines().first() },
        )
        assertEquals(emptySet<String>(), project.generatedNames())
    }

    @Test
    fun reportsWhereItLookedForTheRegistry() {
        annotate("object Codes")
        val messages = project.kapt()
        assertEquals(1, messages.size, messages::toString)
        assertTrue("error: [CC001] com.example: the registry `codes.yaml` was not found" in messages[0].text)
        assertTrue(folder.resolve(REGISTRY).toString() in messages[0].text, messages::toString)
    }

    @Test
    fun generatesAgainBesideTheClassesOfTheLastBuild() {
        annotate("object Codes")
        project.write(REGISTRY, registry("BEFORE"))
        assertEquals(NOTHING, project.kapt() + project.compile())
        project.javac()
        project.write(REGISTRY, registry("AFTER"))
        assertEquals(NOTHING, project.kapt() + project.compile())
        assertTrue("AFTER" in project.generated("com/example/CloseCode.java"))
        project.javac()
    }

    @Test
    fun doesNotCheckNullWithoutJSpecify() {
        val classPath = KotlinProject.CLASS_PATH - KotlinProject.CLASSES_OF_THE_SAMPLE
        project = KotlinProject(folder, classPath.filterNot { it.name.startsWith("jspecify") })
        annotate("object Codes")
        project.write(REGISTRY, registry("MOVED"))
        project.write(
            "src/main/kotlin/Use.kt",
            """
            package com.example

            val code: CloseCode = CloseCode.byCode(4001)
            val reason = CloseReason(CloseCode.NORMAL_CLOSURE, null)
            """
                .trimIndent(),
        )
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    private fun annotate(type: String, values: String = "\"codes.yaml\"") {
        val name = type.substringAfter(' ').filter { it.isLetterOrDigit() }
        project.write(
            "src/main/kotlin/$name.kt",
            """
            package com.example

            /** Generates the close API. */
            @dev.closecodes.WebSocketCloseCodes($values)
            $type
            """
                .trimIndent(),
        )
    }

    private fun registry(name: String) = "codes:\n  - code: 4001\n    name: $name\n"

    private companion object {
        const val REGISTRY = "src/main/resources/codes.yaml"
        val NOTHING = emptyList<Message>()
    }
}
