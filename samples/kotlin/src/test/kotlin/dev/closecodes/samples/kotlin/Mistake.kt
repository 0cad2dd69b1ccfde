package dev.closecodes.samples.kotlin

/**
 * A line for which the compiler must report an error or a warning, and the corrected line.
 *
 * @property at the part of the line at which the compiler points
 */
internal enum class Mistake(
    val wrong: String,
    val at: String,
    val message: String,
    val right: String,
    val isWarning: Boolean = false,
) {
    BY_CODE(
        wrong = "val code: CloseCode = CloseCode.byCode(4001)",
        at = "= ",
        message = "Initializer type mismatch: expected 'CloseCode', actual 'CloseCode?'.",
        right = "val code: CloseCode? = CloseCode.byCode(4001)",
    ),
    NAME(
        wrong = "val name = CloseCode.byCode(4001).name",
        at = ".name",
        message = onlySafeCallsOn("CloseCode?"),
        right = "val name = CloseCode.byCode(4001)?.name",
    ),
    KNOWN_REASON(
        wrong = "val code: CloseCode = CloseReason(4001, \"\").knownReason()",
        at = "= ",
        message = "Initializer type mismatch: expected 'CloseCode', actual 'CloseCode?'.",
        right = "val code: CloseCode = CloseReason(4001, \"\").knownReason() ?: CloseCode.NORMAL_CLOSURE",
    ),
    TO_PLATFORM(
        wrong = "val alias = CloseCode.GOING_AWAY.toKtor().alias()",
        at = ".alias",
        message = onlySafeCallsOn("KtorCloseCode?"),
        right = "val alias = CloseCode.GOING_AWAY.toKtor()?.alias()",
    ),
    OF_PLATFORM(
        wrong = "val code: CloseCode = KtorCloseCode.NORMAL.toCloseCode()",
        at = "= ",
        message = "Initializer type mismatch: expected 'CloseCode', actual 'CloseCode?'.",
        right = "val code: CloseCode? = KtorCloseCode.NORMAL.toCloseCode()",
    ),
    NULL_MESSAGE(
        wrong = "val reason = CloseReason(CloseCode.NORMAL_CLOSURE, null)",
        at = "null",
        message = "Null cannot be a value of a non-null type 'String'.",
        right = "val reason = CloseReason(CloseCode.NORMAL_CLOSURE, \"\")",
    ),
    NULL_ROLE(
        wrong = "val payload = CloseReason(1000, \"\").toWire(null)",
        at = "null",
        message = "Null cannot be a value of a non-null type 'Role'.",
        right = "val payload = CloseReason(1000, \"\").toWire(Role.CLIENT)",
    ),
    NULL_HANDLER(
        wrong = "val decoder = ClientFrameCodec.Decoder(null)",
        at = "null",
        message = "Null cannot be a value of a non-null type 'FrameHandler<in CloseReason>'.",
        right = "val decoder = ClientFrameCodec.Decoder(ChatConnection(ByteBuffer.allocate(0)) {})",
    ),
    NEVER_NULL(
        wrong = "val description = CloseCode.of(4999)?.description()",
        at = "?.",
        message = "Unnecessary safe call on a non-null receiver of type 'AnyCloseCode'.",
        right = "val description = CloseCode.of(4999).description()",
        isWarning = true,
    ),
    NEVER_NULL_IN_THE_RUNTIME(
        wrong = "fun length(status: AnyCloseCode) = status.description()?.length",
        at = "?.",
        message = "Unnecessary safe call on a non-null receiver of type 'String'.",
        right = "fun length(status: AnyCloseCode) = status.description().length",
        isWarning = true,
    ),
    MISSING_ADVICE(
        wrong = "fun f(it: AnyCloseCode) = when (it.reconnect()) { NEVER, IMMEDIATE, BACKOFF, RESUME -> 1 }",
        at = "when",
        message = "'when' expression must be exhaustive. Add the 'REAUTHENTICATE' branch or an 'else' branch.",
        right =
            "fun f(it: AnyCloseCode) = when (it.reconnect()) { NEVER, IMMEDIATE, BACKOFF, RESUME, REAUTHENTICATE -> 1 }",
    );

    fun file() = "src/main/kotlin/$name.kt"

    /** Returns a file with the line. It is line 11 because of the imports before it. */
    fun source(line: String) =
        """
        package dev.closecodes.samples.kotlin

        import dev.closecodes.AnyCloseCode
        import dev.closecodes.Reconnect.BACKOFF
        import dev.closecodes.Reconnect.IMMEDIATE
        import dev.closecodes.Reconnect.NEVER
        import dev.closecodes.Reconnect.REAUTHENTICATE
        import dev.closecodes.Reconnect.RESUME
        import dev.closecodes.Role
        import java.nio.ByteBuffer
        $PRIVATE$line
        """
            .trimIndent()

    fun expectedMessage() = Message("$name.kt:11:${PRIVATE.length + wrong.indexOf(at) + 1}", message)

    private companion object {
        /** All mistakes are in one package, so their names must not conflict. */
        const val PRIVATE = "private "
    }
}

private fun onlySafeCallsOn(type: String) =
    "Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type '$type'."
