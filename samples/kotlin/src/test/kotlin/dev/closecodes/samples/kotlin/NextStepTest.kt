package dev.closecodes.samples.kotlin

import kotlin.time.Duration.Companion.seconds
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Tests that the client follows the advice of the registry. */
internal class NextStepTest {

    @Test
    fun followsTheRegistry() {
        assertEquals(NextStep.GiveUp, CloseCode.LOGGED_IN_ELSEWHERE.nextStep(0))
        assertEquals(NextStep.LogIn, CloseCode.SESSION_EXPIRED.nextStep(0))
        assertEquals(NextStep.Connect(0.seconds), CloseCode.ROOM_MOVED.nextStep(5))
        assertEquals(NextStep.Connect(0.seconds, resume = true), CloseCode.FELL_BEHIND.nextStep(5))
    }

    @Test
    fun waitsLongerAfterEachFailureUpToAMinuteOrSo() {
        val waits = (0..40).map { CloseCode.ABNORMAL_CLOSURE.nextStep(it) }
        assertEquals(NextStep.Connect(1.seconds), waits[0])
        assertEquals(NextStep.Connect(8.seconds), waits[3])
        assertEquals(NextStep.Connect(64.seconds), waits[40])
    }

    @Test
    fun knowsWhatToDoAfterACodeWithoutAName() {
        assertEquals(null, CloseCode.byCode(4999)?.name)
        assertEquals(NextStep.Connect(2.seconds), CloseCode.of(4999).nextStep(1))
        assertEquals(NextStep.LogIn, CloseCode.of(4001).nextStep(1))
    }
}
