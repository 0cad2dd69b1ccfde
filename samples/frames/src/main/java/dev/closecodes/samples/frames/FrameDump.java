package dev.closecodes.samples.frames;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Prints what a peer sent, frame by frame. The arguments are {@code client} or {@code server} and the bytes behind the
 * opening handshake in hexadecimal digits, as a packet capture shows them; spaces do not matter.
 *
 * <pre>{@code
 * client 81 85 37 fa 21 3d 7f 9f 4d 51 58
 * }</pre>
 */
public final class FrameDump implements FrameHandler<CloseReason> {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final Consumer<String> out;

    private FrameDump(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Runs from the command line.
     *
     * @param args who sent the bytes, and the bytes
     */
    public static void main(String... args) {
        if (args.length < 2) {
            System.err.println("usage: FrameDump client|server <bytes in hexadecimal digits>");
            System.exit(2);
        }
        String digits = String.join("", args).substring(args[0].length()).replaceAll("\\s", "");
        print(args[0].equals("client"), HexFormat.of().parseHex(digits), System.out::println);
    }

    /**
     * Tells what bytes mean.
     *
     * @param fromClient whether a client sent them, and not a server
     * @param bytes what was sent, from the first byte behind the opening handshake
     * @param out takes one line for each piece of a message, control frame or violation
     */
    public static void print(boolean fromClient, byte[] bytes, Consumer<String> out) {
        FrameDump dump = new FrameDump(out);
        ByteBuffer input = ByteBuffer.wrap(bytes.clone());
        try {
            if (fromClient) {
                new ServerFrameCodec.Decoder(dump).decode(input);
            } else {
                new ClientFrameCodec.Decoder(dump).decode(input);
            }
        } catch (ProtocolViolationException violation) {
            out.accept("violation " + CloseCodes.describe(violation.closeCode()) + ": " + violation.getMessage());
        }
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        data(
                "text",
                piece,
                first,
                last,
                StandardCharsets.UTF_8.decode(piece.duplicate()).toString());
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        data("binary", piece, first, last, hex(piece));
    }

    @Override
    public void onPing(ByteBuffer payload) {
        out.accept("ping " + hex(payload));
    }

    @Override
    public void onPong(ByteBuffer payload) {
        out.accept("pong " + hex(payload));
    }

    @Override
    public void onClose(CloseReason reason) {
        out.accept("close " + reason);
    }

    private void data(String kind, ByteBuffer piece, boolean first, boolean last, String content) {
        String part = first && last ? "" : first ? ", first piece" : last ? ", last piece" : ", next piece";
        out.accept(kind + part + ", " + piece.remaining() + " bytes: " + content);
    }

    private static String hex(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(payload.position(), bytes);
        return HEX.formatHex(bytes);
    }
}
