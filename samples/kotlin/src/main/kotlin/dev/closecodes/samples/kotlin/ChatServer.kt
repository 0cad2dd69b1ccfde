package dev.closecodes.samples.kotlin

import io.ktor.server.application.Application
import io.ktor.server.application.ApplicationStopPreparing
import io.ktor.server.application.install
import io.ktor.server.application.log
import io.ktor.server.routing.routing
import io.ktor.server.websocket.WebSockets
import io.ktor.server.websocket.webSocket
import io.ktor.websocket.Frame
import io.ktor.websocket.readText
import io.ktor.websocket.send
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.launch

/** The server of the chat: sends each message back. [ended] gets the reason of each connection that has ended. */
fun Application.chat(ended: (CloseReason) -> Unit = { log.info("Closed with {}", it) }) {
    install(WebSockets)
    val stopping = CompletableDeferred<Unit>()
    monitor.subscribe(ApplicationStopPreparing) { stopping.complete(Unit) }
    routing {
        webSocket("/chat") {
            val farewell = launch {
                stopping.join()
                close(CloseReason(CloseCode.GOING_AWAY, "the server restarts"))
            }
            for (frame in incoming) {
                when (val text = (frame as? Frame.Text)?.readText()) {
                    null -> close(CloseReason(CloseCode.UNSUPPORTED_DATA, "the chat is text only"))
                    "expired" -> close(CloseReason(CloseCode.SESSION_EXPIRED, "token is from yesterday"))
                    else -> send(text)
                }
            }
            farewell.cancel()
            ended(closeReason.await().toCloseReason())
        }
    }
}
