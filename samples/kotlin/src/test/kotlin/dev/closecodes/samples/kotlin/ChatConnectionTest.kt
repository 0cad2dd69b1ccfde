package dev.closecodes.samples.kotlin

import dev.closecodes.frame.FrameHandler
import java.nio.ByteBuffer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

/** Tests the client's side of a connection. The generated codec is the server. */
internal class ChatConnectionTest {

    private val toServer = ByteBuffer.allocate(500)
    private val toClient = ByteBuffer.allocate(500)
    private val messages = mutableListOf<String>()
    private val connection = ChatConnection(toServer, messages::add)

    @Test
    fun readsMessagesHoweverTheyAreCut() {
        ServerFrameCodec.encodeText("Grüße \uD83D\uDC4B", toClient)
        toClient.flip()
        while (toClient.hasRemaining()) {
            connection.received(ByteBuffer.wrap(byteArrayOf(toClient.get())))
        }
        assertEquals(listOf("Grüße \uD83D\uDC4B"), messages)
    }

    @Test
    fun sendsWhatTheServerCanRead() {
        connection.send("Hello")
        assertEquals(listOf("text Hello"), sent())
    }

    @Test
    fun answersAPing() {
        ServerFrameCodec.encodePing(ByteBuffer.wrap("abc".toByteArray()), toClient)
        receive()
        assertEquals(listOf("pong abc"), sent())
    }

    @Test
    fun storesTheReasonOfTheServerAndAnswers() {
        assertNull(connection.closed)
        val reason = CloseReason(CloseCode.SESSION_EXPIRED, "token is from yesterday")
        ServerFrameCodec.encodeClose(reason, toClient)
        receive()
        assertEquals(reason, connection.closed)
        assertEquals(NextStep.LogIn, connection.closed?.closeCode()?.nextStep(0))
        assertEquals(1, sent().size)
    }

    @Test
    fun closesOnABinaryMessage() {
        ServerFrameCodec.encodeBinary(ByteBuffer.allocate(3), toClient)
        receive()
        assertEquals(listOf("close 1003 UNSUPPORTED_DATA: the chat is text only"), sent())
    }

    @Test
    fun closesOnAnInvalidFrame() {
        toClient.put(0x83.toByte()).put(0)
        receive()
        assertEquals("close 1002 PROTOCOL_ERROR", sent().single().substringBefore(':'))
    }

    private fun receive() = connection.received(toClient.flip())

    private fun sent(): List<String> {
        val seen = mutableListOf<String>()
        ServerFrameCodec.Decoder(Recorder(seen)).decode(toServer.flip())
        return seen
    }

    private class Recorder(private val seen: MutableList<String>) : FrameHandler<CloseReason> {

        override fun onText(piece: ByteBuffer, first: Boolean, last: Boolean) {
            seen += "text ${Charsets.UTF_8.decode(piece)}"
        }

        override fun onBinary(piece: ByteBuffer, first: Boolean, last: Boolean) {
            seen += "binary"
        }

        override fun onPing(payload: ByteBuffer) {
            seen += "ping"
        }

        override fun onPong(payload: ByteBuffer) {
            seen += "pong ${Charsets.UTF_8.decode(payload)}"
        }

        override fun onClose(reason: CloseReason) {
            seen += "close $reason"
        }
    }
}
