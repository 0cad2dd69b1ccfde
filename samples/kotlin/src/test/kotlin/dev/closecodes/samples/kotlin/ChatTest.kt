package dev.closecodes.samples.kotlin

import dev.closecodes.Role
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngineFactory
import io.ktor.client.engine.java.Java
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.websocket.DefaultClientWebSocketSession
import io.ktor.client.plugins.websocket.WebSockets
import io.ktor.client.plugins.websocket.webSocketSession
import io.ktor.websocket.Frame
import io.ktor.websocket.send
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

/** Closes real connections between Ktor's server and its clients. The guide says what these tests show. */
internal class ChatTest {

    /**
     * The engines of the client.
     *
     * @property instead what the server may see instead of the reason with which the client closes
     */
    internal enum class Engine(val factory: HttpClientEngineFactory<*>, val instead: CloseReason?) {
        CIO(
            io.ktor.client.engine.cio.CIO,
            CloseReason(CloseCode.ABNORMAL_CLOSURE, "Connection was closed without close frame"),
        ),
        JAVA(Java, CloseReason(CloseCode.INTERNAL_ERROR, "Client failed")),
        OKHTTP(OkHttp, null),
    }

    private val server = TestServer()

    @AfterEach fun stop() = server.close()

    @ParameterizedTest
    @EnumSource
    fun theServerClosesWithAPrivateCode(engine: Engine) =
        connect(engine, "chat") {
            send("expired")
            val reason = CloseReason(CloseCode.SESSION_EXPIRED, "token is from yesterday")
            assertEquals(reason, ended())
            assertEquals(reason, server.closed())
        }

    @ParameterizedTest
    @EnumSource
    fun theClientClosesWithAPrivateCode(engine: Engine) =
        connect(engine, "chat") {
            close(CloseReason(CloseCode.LOGGED_OUT, "see you tomorrow"), Role.CLIENT)
            assertSent(engine, CloseReason(CloseCode.LOGGED_OUT, "see you tomorrow"))
        }

    @ParameterizedTest
    @EnumSource
    fun aCodeWithoutANameIsReceived(engine: Engine) {
        connect(engine, "close/4999") { assertEquals(CloseReason(4999, "Auf Wiedersehen"), ended()) }
        connect(engine, "chat") {
            close(CloseReason(4999, ""), Role.CLIENT)
            assertSent(engine, CloseReason(4999, ""))
        }
    }

    @ParameterizedTest
    @EnumSource
    fun aCodeThatMustNotBeSentIsReplaced(engine: Engine) {
        connect(engine, "close/1006") {
            assertEquals(CloseReason(CloseCode.INTERNAL_ERROR, "1006 ABNORMAL_CLOSURE: Auf Wiedersehen"), ended())
        }
        connect(engine, "chat") {
            close(CloseReason(CloseCode.SESSION_EXPIRED, "only a server says this"), Role.CLIENT)
            assertSent(engine, CloseReason(CloseCode.INTERNAL_ERROR, "4001 SESSION_EXPIRED: only a server says this"))
        }
    }

    @ParameterizedTest
    @EnumSource
    fun anEmptyCloseFrameIsReportedDifferently(engine: Engine) =
        connect(engine, "empty") {
            assertEquals(if (engine == Engine.CIO) CloseReason(1000, "OK") else CloseReason(1005, ""), ended())
        }

    @ParameterizedTest
    @EnumSource
    fun aCodeAbove32767IsUnsigned(engine: Engine) =
        connect(engine, "invalid") { assertEquals(if (engine == Engine.OKHTTP) 1006 else 65535, ended().code()) }

    @ParameterizedTest
    @EnumSource
    fun aLostConnectionIs1006(engine: Engine) = connect(engine, "lost") { assertEquals(1006, ended().code()) }

    @ParameterizedTest
    @EnumSource
    fun aServerThatStopsClosesWith1001IfTheProgramDoes(engine: Engine) =
        connect(engine, "chat") {
            send("hello")
            incoming.receive() as Frame.Text
            server.stop()
            assertEquals(CloseReason(CloseCode.GOING_AWAY, "the server restarts"), ended())
        }

    @ParameterizedTest
    @EnumSource
    fun otherwiseAServerThatStopsLosesItsConnections(engine: Engine) =
        connect(engine, "silent") {
            server.close()
            assertEquals(1006, ended().code())
        }

    @Test
    fun theServerSeesAnEmptyCloseFrameAs1000() =
        RawClient(server.port).use {
            it.sendClose()
            assertEquals(CloseReason(1000, "OK"), server.closed())
        }

    @Test
    fun theServerSeesACodeAbove32767Unsigned() =
        RawClient(server.port).use {
            it.sendClose(0xFF, 0xFF)
            assertEquals(CloseReason(65535, ""), server.closed())
        }

    @Test
    fun theServerSeesALostConnectionAs1006() {
        RawClient(server.port).close()
        assertEquals(1006, server.closed()?.code())
    }

    /** Some engines may end the connection before they have sent the Close frame. The guide says which. */
    private fun assertSent(engine: Engine, reason: CloseReason) {
        val received = server.closed()
        assertTrue(received == reason || received != null && received == engine.instead) { "$received" }
    }

    private fun connect(engine: Engine, path: String, test: suspend DefaultClientWebSocketSession.() -> Unit) =
        HttpClient(engine.factory) { install(WebSockets) }
            .use { client ->
                runBlocking { withTimeout(30_000) { client.webSocketSession(server.uri(path)).test() } }
            }
}
