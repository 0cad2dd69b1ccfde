package dev.closecodes.samples.kotlin

import dev.closecodes.CloseStatus
import dev.closecodes.Reconnect
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** What the client does when its connection was closed. */
sealed interface NextStep {

    /** The server would close again. */
    data object GiveUp : NextStep

    /** The user has to log in before. */
    data object LogIn : NextStep

    /** Connects again, and with [resume] asks for the messages it has missed. */
    data class Connect(val after: Duration, val resume: Boolean = false) : NextStep
}

/** The advice of the registry, put to work. The compiler knows that no advice is left out. */
fun CloseStatus.nextStep(failures: Int): NextStep =
    when (reconnect()) {
        Reconnect.NEVER -> NextStep.GiveUp
        Reconnect.IMMEDIATE -> NextStep.Connect(after = Duration.ZERO)
        Reconnect.BACKOFF -> NextStep.Connect(after = (1 shl failures.coerceAtMost(6)).seconds)
        Reconnect.RESUME -> NextStep.Connect(after = Duration.ZERO, resume = true)
        Reconnect.REAUTHENTICATE -> NextStep.LogIn
    }
