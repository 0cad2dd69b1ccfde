package dev.closecodes.samples.kotlin

import dev.closecodes.processor.CloseCodesProcessor
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.ObjectOutputStream
import java.nio.file.Path
import java.util.Base64
import javax.tools.ToolProvider
import kotlin.io.path.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.createParentDirectories
import kotlin.io.path.exists
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.walk
import kotlin.io.path.writeText
import kotlin.reflect.KClass
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services

/** A project in a separate folder, with the layout of Maven, and the compilers that build it. */
internal class KotlinProject(
    private val folder: Path,
    private val classPath: List<Path> = CLASS_PATH - CLASSES_OF_THE_SAMPLE,
    private val generated: Path = folder.resolve("target/generated-sources/kapt/compile"),
) {
    private val classes = folder.resolve("target/classes")

    fun write(file: String, text: String) = folder.resolve(file).createParentDirectories().writeText(text)

    /** Returns the names of the generated files, in Java and Kotlin. */
    fun generatedNames() = generated.createDirectories().walk().map { it.name }.toSet()

    fun generated(name: String) = generated.resolve(name).readText()

    /** Runs the processor with options on stubs of the sources, as kapt does before the compilation. */
    fun kapt(vararg processorOptions: Pair<String, String>): List<Message> {
        val option = "plugin:org.jetbrains.kotlin.kapt3:"
        return kotlin {
            pluginClasspaths = arrayOf("${CLASS_PATH.single { it.name.startsWith("kotlin-annotation-processing") }}")
            pluginOptions =
                arrayOf(
                    "${option}aptMode=stubsAndApt",
                    "${option}apclasspath=${CloseCodesProcessor::class.location()}",
                    "${option}sources=$generated",
                    "${option}classes=$classes",
                    "${option}stubs=${folder.resolve("target/kaptStubs/compile")}",
                    "${option}incrementalData=${folder.resolve("target/kaptIncrementalData/compile")}",
                    "${option}mapDiagnosticLocations=true",
                    "${option}apoptions=${encoded(mapOf("kapt.kotlin.generated" to "$folder") + processorOptions)}",
                )
        }
    }

    /** Compiles the sources and the generated code. */
    fun compile(options: K2JVMCompilerArguments.() -> Unit = {}): List<Message> = kotlin {
        options()
        if (generated.exists()) {
            freeArgs += generated.toString()
        }
    }

    /** Compiles the generated code. Maven does this last. */
    fun javac() {
        val sources = generated.walk().map { it.toString() }.filter { it.endsWith(".java") }.toList()
        val options = listOf("-proc:none", "--release", "17", "-cp", classPath.joined(), "-d", classes.toString())
        check(ToolProvider.getSystemJavaCompiler().run(null, null, null, *(options + sources).toTypedArray()) == 0)
    }

    private fun kotlin(options: K2JVMCompilerArguments.() -> Unit): List<Message> {
        val roots = listOf("src/main/kotlin", "src/main/java").map(folder::resolve).filter { it.exists() }
        val arguments =
            K2JVMCompilerArguments().apply {
                classpath = classPath.joined()
                destination = classes.createDirectories().toString()
                freeArgs = roots.map { it.toString() }
                jvmTarget = "17"
                noReflect = true
                noStdlib = true
                options()
            }
        return Messages().also { K2JVMCompiler().exec(it, Services.EMPTY, arguments) }.all
    }

    companion object {
        val CLASS_PATH = System.getProperty("java.class.path").split(File.pathSeparator).map { Path(it) }

        val CLASSES_OF_THE_SAMPLE = NextStep::class.location()

        private fun KClass<*>.location() = Path.of(java.protectionDomain.codeSource.location.toURI())

        /** Returns options in the form in which build tools pass them to kapt. */
        private fun encoded(options: Map<String, String>): String {
            val bytes = ByteArrayOutputStream()
            ObjectOutputStream(bytes).use { out ->
                out.writeInt(options.size)
                for ((name, value) in options) {
                    out.writeUTF(name)
                    out.writeUTF(value)
                }
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray())
        }

        private fun List<Path>.joined() = joinToString(File.pathSeparator)
    }
}
