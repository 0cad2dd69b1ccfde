package dev.closecodes.samples.kotlin

import dev.closecodes.Role
import io.ktor.websocket.CloseReason as KtorCloseReason

/** Converts a reason of Ktor. In Ktor, the code is a signed number of 16 bits. */
fun KtorCloseReason.toCloseReason(): CloseReason = CloseReason.observed(code.toInt(), message)

/** Returns the reason that a client of Ktor may send. */
fun CloseReason.toKtor(): KtorCloseReason =
    toSendable(Role.CLIENT).let { KtorCloseReason(it.code().toShort(), it.message()) }
