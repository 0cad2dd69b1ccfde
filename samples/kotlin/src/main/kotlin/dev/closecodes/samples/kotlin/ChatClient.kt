package dev.closecodes.samples.kotlin

import io.ktor.websocket.DefaultWebSocketSession
import java.io.IOException

/** Waits until the connection has ended, and returns why. The engine OkHttp throws if the connection was lost. */
suspend fun DefaultWebSocketSession.ended(): CloseReason =
    try {
        closeReason.await().toCloseReason()
    } catch (lost: IOException) {
        CloseReason.truncated(CloseCode.ABNORMAL_CLOSURE, lost.message)
    }
