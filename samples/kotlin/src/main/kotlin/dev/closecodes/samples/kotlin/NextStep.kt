package dev.closecodes.samples.kotlin

import dev.closecodes.AnyCloseCode
import dev.closecodes.Reconnect
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** What the client does after its connection was closed. */
sealed interface NextStep {

    /** Does not reconnect, since the server would close again. */
    data object GiveUp : NextStep

    /** Asks the user to log in first. */
    data object LogIn : NextStep

    /** Connects again. If [resume] is true, the client asks for the messages that it has missed. */
    data class Connect(val after: Duration, val resume: Boolean = false) : NextStep
}

/** Follows the advice of the registry. The compiler checks that all advice is handled. */
fun AnyCloseCode.nextStep(failures: Int): NextStep =
    when (reconnect()) {
        Reconnect.NEVER -> NextStep.GiveUp
        Reconnect.IMMEDIATE -> NextStep.Connect(after = Duration.ZERO)
        Reconnect.BACKOFF -> NextStep.Connect(after = (1 shl failures.coerceAtMost(6)).seconds)
        Reconnect.RESUME -> NextStep.Connect(after = Duration.ZERO, resume = true)
        Reconnect.REAUTHENTICATE -> NextStep.LogIn
    }
