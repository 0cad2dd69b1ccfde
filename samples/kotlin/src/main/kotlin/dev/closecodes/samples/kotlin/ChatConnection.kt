package dev.closecodes.samples.kotlin

import dev.closecodes.ProtocolViolationException
import dev.closecodes.frame.FrameHandler
import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer

/** The client's side of a connection, without the socket. It reads bytes that arrive, and writes answers into [out]. */
class ChatConnection(private val out: ByteBuffer, private val onMessage: (String) -> Unit) :
    FrameHandler<CloseReason> {

    private val decoder = ClientFrameCodec.Decoder(this)
    private val encoder = ClientFrameCodec.Encoder()
    private val message = ByteArrayOutputStream()

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

    fun close(reason: CloseReason) {
        if (encoder.isOpen) {
            encoder.close(reason, out)
        }
    }

    override fun onText(piece: ByteBuffer, first: Boolean, last: Boolean) {
        while (piece.hasRemaining()) {
            message.write(piece.get().toInt())
        }
        if (last) {
            onMessage(message.toString(Charsets.UTF_8))
            message.reset()
        }
    }

    override fun onBinary(piece: ByteBuffer, first: Boolean, last: Boolean) =
        close(CloseReason(CloseCode.UNSUPPORTED_DATA, "the chat is text only"))

    override fun onPing(payload: ByteBuffer) {
        encoder.pong(payload, out)
    }

    override fun onClose(reason: CloseReason) {
        closed = reason
        encoder.closeReply(reason, out)
    }
}
