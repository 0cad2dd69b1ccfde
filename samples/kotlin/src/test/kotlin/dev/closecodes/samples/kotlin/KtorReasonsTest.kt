package dev.closecodes.samples.kotlin

import io.ktor.websocket.CloseReason as KtorCloseReason
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Tests the conversion of reasons to Ktor and back. */
internal class KtorReasonsTest {

    @Test
    fun theNamesAreThoseOfKtor() {
        for (ktor in KtorCloseReason.Codes.entries) {
            assertEquals(ktor.name, KtorCloseCode.byCode(ktor.code.toInt())?.alias())
        }
    }

    @Test
    fun aReasonIsTheSameAfterBothConversions() {
        for (code in listOf(1000, 1003, 3000, 4999)) {
            val reason = CloseReason(code, "Auf Wiedersehen, José")
            assertEquals(reason, reason.toKtor().toCloseReason())
        }
    }

    @Test
    fun aCodeThatMustNotBeSentIsReplaced() {
        assertEquals(1000, CloseReason(1005, "").toKtor().code.toInt())
        assertEquals(1011, CloseReason(CloseCode.ABNORMAL_CLOSURE, "").toKtor().code.toInt())
        assertEquals(1011, CloseReason(CloseCode.SESSION_EXPIRED, "only the server sends this").toKtor().code.toInt())
    }

    @Test
    fun aNegativeNumberOfKtorIsConvertedToTheCode() {
        assertEquals(40_000, KtorCloseReason(40_000.toShort(), "").toCloseReason().code())
        assertEquals(1005, KtorCloseReason(-1, "").toCloseReason().code())
    }
}
