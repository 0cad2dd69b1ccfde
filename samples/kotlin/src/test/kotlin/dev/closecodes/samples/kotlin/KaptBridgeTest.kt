package dev.closecodes.samples.kotlin

import java.nio.file.Path
import kotlin.io.path.name
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Tests the extensions for Ktor that kapt's processor generates in Kotlin. */
internal class KaptBridgeTest {

    @TempDir lateinit var folder: Path

    private lateinit var project: KotlinProject

    @BeforeEach
    fun createProject() {
        project = KotlinProject(folder)
    }

    /** A library may require the visibility and the type of each function. */
    @Test
    fun theExtensionsAreFoundWithoutImportsInTheirPackage() {
        annotate("com.example")
        use("com.example", "public val null1005: CloseReason = (null as KtorCloseReason?).toCloseReason()")
        val strict: K2JVMCompilerArguments.() -> Unit = {
            explicitApi = "strict"
            extraWarnings = true
        }
        assertEquals(NOTHING, project.kapt() + project.compile(strict))
        project.javac()
    }

    @Test
    fun theExtensionsAreImportedInOtherPackages() {
        annotate("com.example")
        use(
            "com.example.server",
            "fun reason() = CloseReason(CloseCode.GOING_AWAY, \"\")",
            "import com.example.CloseCode",
            "import com.example.CloseReason",
            "import com.example.close",
            "import com.example.toCloseReason",
            "import com.example.toKtor",
            "import io.ktor.websocket.close",
        )
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    @Test
    fun theNamesOfAPackageMayBeKeywordsOfKotlin() {
        annotate("com.example.`in`.`object`")
        use("com.example.`in`.`object`")
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    @Test
    fun aPackageMayHaveTwoRegistries() {
        annotate("com.example")
        annotate("com.example", "Chat")
        use("com.example")
        project.write(
            "src/main/kotlin/Second.kt",
            """
            package com.example

            import io.ktor.websocket.CloseReason as KtorCloseReason
            import io.ktor.websocket.WebSocketSession

            fun second(reason: KtorCloseReason): ChatCloseReason = reason.toChatCloseReason()

            suspend fun second(session: WebSocketSession, reason: ChatCloseReason) = session.close(reason)
            """
                .trimIndent(),
        )
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    /** Then Kotlin sees in the Java bridge only types that may be null or not. The extensions say which. */
    @Test
    fun nullIsCheckedWithoutJSpecify() {
        val classPath = KotlinProject.CLASS_PATH - KotlinProject.CLASSES_OF_THE_SAMPLE
        project = KotlinProject(folder, classPath.filterNot { it.name.startsWith("jspecify") })
        annotate("com.example")
        use("com.example", "val length = (null as CloseReason?).toKtor().message.length")
        assertEquals(NOTHING, project.kapt())
        val message = project.compile().single().text
        assertTrue("CloseReason?" in message, message)
    }

    /** Then the types in Java are package-private, and the extensions are internal. */
    @Test
    fun theTypesMayBePackagePrivate() {
        annotate("com.example")
        use("com.example", visibility = "internal")
        assertEquals(NOTHING, project.kapt("closecodes.visibility" to "package") + project.compile())
    }

    @Test
    fun withoutTheBridgeThereAreNoExtensions() {
        project.write("src/main/kotlin/Codes.kt", "package com.example\n\n@dev.closecodes.WebSocketCloseCodes object A")
        assertEquals(NOTHING, project.kapt())
        assertFalse(project.generatedNames().any { it.endsWith(".kt") })
    }

    @Test
    fun anExtensionOfTheLastBuildIsReplaced() {
        annotate("com.example")
        use("com.example")
        assertEquals(NOTHING, project.kapt() + project.compile())
        project.javac()
        assertEquals(NOTHING, project.kapt() + project.compile())
    }

    private fun annotate(packageName: String, prefix: String = "") =
        project.write(
            "src/main/kotlin/${prefix}Codes.kt",
            """
            package $packageName

            @dev.closecodes.WebSocketCloseCodes(prefix = "$prefix", bridges = [dev.closecodes.Bridge.KTOR])
            public object ${prefix}Codes
            """
                .trimIndent(),
        )

    /** Writes a file that calls each extension. */
    private fun use(packageName: String, line: String = "", vararg imports: String, visibility: String = "public") =
        project.write(
            "src/main/kotlin/Use.kt",
            """
            package $packageName

            ${imports.joinToString("\n            ")}
            import dev.closecodes.Role
            import io.ktor.websocket.CloseReason as KtorCloseReason
            import io.ktor.websocket.WebSocketSession

            $line

            $visibility fun server(reason: CloseReason): KtorCloseReason = reason.toKtor()

            $visibility fun client(reason: CloseReason): KtorCloseReason = reason.toKtor(Role.CLIENT)

            $visibility fun received(reason: KtorCloseReason?): CloseReason = reason.toCloseReason()

            $visibility suspend fun close(session: WebSocketSession, reason: CloseReason) {
                session.close(reason)
                session.close(reason, Role.CLIENT)
            }
            """
                .trimIndent(),
        )

    private companion object {
        val NOTHING = emptyList<Message>()
    }
}
