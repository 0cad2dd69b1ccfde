package dev.closecodes.samples.kotlin

import dev.closecodes.Role
import io.ktor.websocket.CloseReason as KtorCloseReason

/** Ktor has the code as a signed number of 16 bits. */
fun KtorCloseReason.toCloseReason(): CloseReason = CloseReason(code.toInt() and 0xffff, message)

/** What a client of Ktor may close with; null is a close without a code. */
fun CloseReason.toKtor(): KtorCloseReason? =
    asSentBy(Role.CLIENT)?.let { KtorCloseReason(it.code().toShort(), it.message()) }
