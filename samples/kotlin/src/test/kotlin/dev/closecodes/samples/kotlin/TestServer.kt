package dev.closecodes.samples.kotlin

import io.ktor.server.application.Application
import io.ktor.server.cio.CIO
import io.ktor.server.engine.embeddedServer
import io.ktor.server.routing.routing
import io.ktor.server.websocket.webSocket
import io.ktor.server.websocket.webSocketRaw
import io.ktor.websocket.CloseReason as KtorCloseReason
import io.ktor.websocket.Frame
import io.ktor.websocket.WebSocketSession
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.channels.consumeEach
import kotlinx.coroutines.runBlocking

/** The chat on a free port, and paths at which the server ends each connection in a different way. */
internal class TestServer : AutoCloseable {

    private val closed: BlockingQueue<CloseReason> = LinkedBlockingQueue()

    private val server = embeddedServer(CIO, port = 0, host = "127.0.0.1") { paths() }.start(wait = false)

    val port = runBlocking { server.engine.resolvedConnectors().single().port }

    fun uri(path: String) = "ws://127.0.0.1:$port/$path"

    /** Waits until a connection with the chat has ended, and returns the reason that the server saw. */
    fun closed(): CloseReason? = closed.poll(20, TimeUnit.SECONDS)

    /** Stops the server, and returns when the connections have ended. */
    fun stop() = server.stop(gracePeriodMillis = 10_000, timeoutMillis = 20_000)

    override fun close() = server.stop(gracePeriodMillis = 0, timeoutMillis = 0)

    private fun Application.paths() {
        chat { closed.add(it) }
        routing {
            webSocket("/close/{code}") { close(CloseReason(call.parameters["code"]!!.toInt(), "Auf Wiedersehen")) }
            webSocket("/silent") { incoming.consumeEach {} }
            webSocketRaw("/invalid") { end(Frame.Close(KtorCloseReason(-1, ""))) }
            webSocketRaw("/empty") { end(Frame.Close()) }
            webSocketRaw("/lost") {}
        }
    }

    private suspend fun WebSocketSession.end(frame: Frame.Close) {
        send(frame)
        incoming.consumeEach {}
    }
}
