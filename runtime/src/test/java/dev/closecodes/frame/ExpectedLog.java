package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Computes what a {@link FrameLog} must contain after the first bytes of a connection. It decodes all bytes in one
 * call, so it needs none of the states of the decoder.
 */
final class ExpectedLog {

    private final RfcHeader layout;
    private final long maxMessageBytes;

    private final StringBuilder log = new StringBuilder();
    private boolean inMessage;
    private String kind = "";
    private long messageBytes;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean closed;

    private ExpectedLog(RfcHeader layout, long maxMessageBytes) {
        this.layout = layout;
        this.maxMessageBytes = maxMessageBytes;
    }

    static String of(RfcHeader layout, long maxMessageBytes, byte[] stream) {
        ExpectedLog expected = new ExpectedLog(layout, maxMessageBytes);
        try {
            expected.frames(stream);
        } catch (ProtocolViolationException violation) {
            expected.log.append('!').append(violation.closeCode());
        }
        return expected.log.toString();
    }

    private void frames(byte[] stream) {
        int at = 0;
        while (!closed) {
            byte[] rest = Arrays.copyOfRange(stream, at, stream.length);
            long header = layout.decode(rest);
            if (FrameHeader.isIncomplete(header)) {
                return;
            }
            int from = FrameHeader.bytes(header);
            long length = FrameHeader.payloadBytes(header);
            boolean complete = rest.length - from >= length;
            byte[] payload = Arrays.copyOfRange(rest, from, complete ? from + (int) length : rest.length);
            if (layout.masked()) {
                for (int i = 0; i < payload.length; i++) {
                    payload[i] ^= rest[from - 4 + i % 4];
                }
            }
            if (FrameHeader.opcode(header) >= 8) {
                control(FrameHeader.opcode(header), payload, complete);
            } else {
                data(header, payload, complete);
            }
            if (!complete) {
                return;
            }
            at += from + (int) length;
        }
    }

    private void control(int opcode, byte[] payload, boolean complete) {
        if (complete && opcode == 8) {
            String reason = RfcClose.decode(payload);
            log.append("{close ").append(reason).append('}');
            closed = true;
        } else if (complete) {
            log.append(opcode == 9 ? "{ping " : "{pong ");
            log.append(HexFormat.of().formatHex(payload)).append('}');
        }
    }

    private void data(long header, byte[] payload, boolean complete) {
        boolean begins = FrameHeader.opcode(header) != 0;
        if (begins == inMessage) {
            throw new ProtocolViolationException(1002, "5.4: order of fragments");
        }
        if (begins) {
            inMessage = true;
            messageBytes = 0;
            text.reset();
            kind = FrameHeader.opcode(header) == 1 ? "text" : "binary";
            if (!FrameHeader.extensionBits(header).isEmpty()) {
                kind += " of " + BitSets.number(FrameHeader.extensionBits(header));
            }
        }
        messageBytes += FrameHeader.payloadBytes(header);
        if (messageBytes > maxMessageBytes) {
            throw new ProtocolViolationException(1009, "10.4: limit of a message");
        }
        boolean last = complete && FrameHeader.isFinal(header);
        for (int i = 0; i < payload.length; i++) {
            text.write(payload[i]);
            requireUtf8(last && i == payload.length - 1);
            log.append(begins && i == 0 ? kind + "<" : "");
            log.append(HexFormat.of().toHexDigits(payload[i]));
        }
        if (complete && payload.length == 0) {
            requireUtf8(last);
            log.append(begins ? kind + "<" : "");
        }
        if (last) {
            log.append('>');
            inMessage = false;
        }
    }

    private void requireUtf8(boolean last) {
        if (kind.equals("text")) {
            Utf8Grammar.Verdict verdict = Utf8Grammar.verdict(text.toByteArray(), 0, text.size());
            if (verdict == Utf8Grammar.Verdict.MALFORMED || (last && verdict != Utf8Grammar.Verdict.COMPLETE)) {
                throw new ProtocolViolationException(1007, "8.1: text");
            }
        }
    }
}
