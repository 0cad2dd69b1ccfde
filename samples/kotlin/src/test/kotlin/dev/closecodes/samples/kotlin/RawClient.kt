package dev.closecodes.samples.kotlin

import java.net.Socket

/** A client that sends any bytes after the opening handshake. */
internal class RawClient(port: Int) : AutoCloseable {

    private val socket = Socket("127.0.0.1", port).apply { soTimeout = 20_000 }

    init {
        val request =
            listOf(
                "GET /chat HTTP/1.1",
                "Host: 127.0.0.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            )
        socket.getOutputStream().write((request.joinToString("\r\n") + "\r\n\r\n").toByteArray())
        val answer = StringBuilder()
        while (!answer.endsWith("\r\n\r\n")) {
            answer.append(socket.getInputStream().read().toChar())
        }
        check(answer.startsWith("HTTP/1.1 101 ")) { answer }
    }

    /** Sends a Close frame, which is masked with zeros. */
    fun sendClose(vararg payload: Int) {
        val head = listOf(0x88, 0x80 or payload.size, 0, 0, 0, 0)
        socket.getOutputStream().write((head + payload.toList()).map { it.toByte() }.toByteArray())
    }

    override fun close() = socket.close()
}
