package dev.closecodes.samples.kotlin

import dev.closecodes.ProtocolViolationException
import dev.closecodes.frame.MessageHandler
import java.nio.ByteBuffer

/** The client's side of a connection, without the socket. It reads bytes that arrive, and writes answers into [out]. */
class ChatConnection(private val out: ByteBuffer, private val onMessage: (String) -> Unit) :
    MessageHandler<CloseReason>() {

    private val decoder = ClientFrameCodec.Decoder(this)
    private val encoder = ClientFrameCodec.Encoder()

    /** The reason why the server closed the connection, or null if it has not closed it. */
    var closed: CloseReason? = null
        private set

    fun received(input: ByteBuffer) {
        try {
            decoder.decode(input)
        } catch (violation: ProtocolViolationException) {
            close(CloseReason.of(violation))
        }
    }

    fun send(text: String) = encoder.text(text, out)

    /** Does nothing if the connection was closed before. */
    fun close(reason: CloseReason) {
        encoder.close(reason, out)
    }

    override fun onText(text: String) = onMessage(text)

    override fun onBinary(message: ByteBuffer) = close(CloseReason(CloseCode.UNSUPPORTED_DATA, "the chat is text only"))

    override fun onPing(payload: ByteBuffer) {
        encoder.pong(payload, out)
    }

    override fun onClose(reason: CloseReason) {
        closed = reason
        encoder.closeReply(reason, out)
    }
}
