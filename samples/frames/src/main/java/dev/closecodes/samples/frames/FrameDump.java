package dev.closecodes.samples.frames;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.internal.CloseMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prints the frames that a peer sent. The arguments are the sender, {@code client} or {@code server}, and the bytes
 * after the opening handshake in hexadecimal digits, as a packet capture shows them. Spaces are ignored.
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
     * Runs the program from the command line.
     *
     * @param args the sender and the bytes
     */
    public static void main(String... args) {
        if (!run(List.of(args), System.out::println)) {
            System.err.println("usage: FrameDump client|server <bytes in hexadecimal digits>");
            System.exit(2);
        }
    }

    /**
     * Decodes the bytes and prints one line for each frame or violation.
     *
     * @param args {@code client} or {@code server}, and the bytes that it sent after the opening handshake
     * @param out receives the lines
     * @return false if the arguments are invalid
     */
    static boolean run(List<String> args, Consumer<String> out) {
        if (args.size() < 2 || !List.of("client", "server").contains(args.get(0))) {
            return false;
        }
        ByteBuffer input;
        try {
            String digits = String.join("", args.subList(1, args.size())).replaceAll("\\s", "");
            input = ByteBuffer.wrap(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
        FrameDump dump = new FrameDump(out);
        try {
            if (args.get(0).equals("client")) {
                new ServerFrameCodec.Decoder(dump).decode(input);
            } else {
                new ClientFrameCodec.Decoder(dump).decode(input);
            }
        } catch (ProtocolViolationException violation) {
            out.accept("violation " + CloseCodes.describe(violation.closeCode()) + ": " + violation.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        data(
                "text",
                piece,
                first,
                last,
                CloseMessage.printable(
                        StandardCharsets.UTF_8.decode(piece.duplicate()).toString()));
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
