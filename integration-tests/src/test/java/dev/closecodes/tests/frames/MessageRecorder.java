package dev.closecodes.tests.frames;

import dev.closecodes.ExtensionBit;
import dev.closecodes.frame.MessageHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Passes whole messages to a {@link Recorder}, each as one piece. */
final class MessageRecorder extends MessageHandler<Object> {

    private final Recorder recorder;

    MessageRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    protected void onText(String text) {
        recorder.onText(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), true, true);
    }

    @Override
    protected void onBinary(ByteBuffer message) {
        recorder.onBinary(message, true, true);
    }

    /** The messages of an extension are not collected. */
    @Override
    public void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last)
            throws IOException {
        recorder.onExtended(opcode, extensionBits, piece, first, last);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        recorder.onPing(payload);
    }

    @Override
    public void onPong(ByteBuffer payload) {
        recorder.onPong(payload);
    }

    @Override
    public void onClose(Object reason) {
        recorder.onClose(reason);
    }
}
