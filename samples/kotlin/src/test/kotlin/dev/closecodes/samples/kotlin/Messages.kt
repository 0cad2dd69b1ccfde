package dev.closecodes.samples.kotlin

import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector

/** An error or a warning: the name of the file with line and column, if the compiler tells, and the text. */
internal data class Message(val place: String, val text: String)

/** Keeps the errors and the warnings of Kotlin's compiler. */
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
            val place = location?.run { "${path.substringAfterLast('/')}:$line:$column" }
            all += Message(place.orEmpty(), message)
        }
    }

    override fun hasErrors() = errors

    override fun clear() = Unit
}
