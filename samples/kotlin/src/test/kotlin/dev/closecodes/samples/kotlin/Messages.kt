package dev.closecodes.samples.kotlin

import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector

/** An error or a warning: the file name, line and column, if the compiler reports them, and the text. */
internal data class Message(val location: String, val text: String)

/** Collects the errors and warnings of Kotlin's compiler. */
internal class Messages : MessageCollector {

    val all = mutableListOf<Message>()

    private var errors = false

    override fun report(
        severity: CompilerMessageSeverity,
        message: String,
        location: CompilerMessageSourceLocation?,
    ) {
        errors = errors || severity.isError
        if (severity.isError || severity.isWarning) {
            val position = location?.run { "${path.substringAfterLast('/')}:$line:$column" }
            all += Message(position.orEmpty(), message)
        }
    }

    override fun hasErrors() = errors

    override fun clear() = Unit
}
