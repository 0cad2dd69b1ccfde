package dev.closecodes.samples.quickstart;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.Role;
import java.io.PrintStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A tour of the code that the processor generates from {@code discord-gateway.yaml}. */
public final class Quickstart {

    private static final String ROW = "%-5s %-26s %-14s %-24s %-25s %-24s %s%n";

    private final PrintStream out;

    Quickstart(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the tour.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        new Quickstart(System.out).run();
    }

    void run() {
        printEveryCode();
        sendAndReceive();
        receiveAnUnknownCode();
        forwardALocalOnlyCode();
        shortenALongReason();
        encodeAndDecodeFrames();
    }

    private void printEveryCode() {
        title("Every close code, with its name on each platform");
        out.printf(ROW, "code", "name", "reconnect", "Ktor", "Apple", "litert", "Windows");
        for (CloseCode code : CloseCode.values()) {
            KtorCloseCode ktor = code.toKtor();
            AppleCloseCode apple = code.toApple();
            LitertCloseCode litert = code.toLitert();
            WindowsCloseCode windows = code.toWindows();
            out.printf(
                    ROW,
                    code.code(),
                    code,
                    code.reconnect(),
                    orDash(ktor == null ? null : ktor.alias()),
                    orDash(apple == null ? null : apple.alias()),
                    orDash(litert == null ? null : litert.alias()),
                    orDash(windows == null ? null : windows.alias()));
        }
    }

    private void sendAndReceive() {
        title("The server closes with 4004");
        CloseReason sent = new CloseReason(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
        byte[] payload = sent.toWire(Role.SERVER);
        line("sent", sent);
        line("payload", HexFormat.ofDelimiter(" ").formatHex(payload));

        CloseReason received = CloseReason.fromWire(payload);
        line("received", received);
        line("means", received.closeCode().description());
        line("reconnect", advice(received.closeCode()));
        line("by a client", CloseCodes.isSendableBy(4004, Role.CLIENT) ? "may be sent" : "must not be sent");
    }

    private void receiveAnUnknownCode() {
        title("A peer closes with 4999, which the registry does not name");
        CloseReason received = CloseReason.observed(4999, "maintenance");
        line("received", received);
        line("metric label", CloseCodes.label(received.code()));
        line("known reason", orDash(received.knownReason()));
        line("means", received.closeCode().description());
        line("reconnect", advice(received.closeCode()));
        line("to the wire", HexFormat.ofDelimiter(" ").formatHex(received.toWire(Role.CLIENT)));
    }

    private void forwardALocalOnlyCode() {
        title("The connection drops: 1006 is observed, and must never be sent");
        CloseReason observed = CloseReason.observed(1006, null);
        line("observed", observed);
        line("reconnect", advice(observed.closeCode()));
        line("may be sent", observed.closeCode().isSendable());
        try {
            observed.requireSendable(Role.SERVER);
        } catch (IllegalArgumentException refused) {
            line("refused", refused.getMessage());
        }
        line("forwarded as", observed.toSendable(Role.SERVER));
        CloseReason noStatus = CloseReason.observed(-1, null);
        line("-1 is", noStatus);
        line("forwarded as", noStatus.toSendable(Role.SERVER));
        line("in a frame", noStatus.toWire(Role.SERVER).length + " bytes, a Close frame without a code");
    }

    private void shortenALongReason() {
        title("A reason of 200 characters, three bytes each");
        String message = "\u9589".repeat(200);
        try {
            new CloseReason(4000, message);
        } catch (IllegalArgumentException refused) {
            line("refused", refused.getMessage());
        }
        CloseReason cut = CloseReason.truncated(4000, message);
        line("cut to", cut.message().length() + " characters");
        line("payload", cut.toWire(Role.SERVER).length + " bytes: 2 for the code, 123 for the message");
    }

    private void encodeAndDecodeFrames() {
        FrameTour frames = new FrameTour(this::line);
        title("A client sends a text frame, masked");
        frames.textFrame();
        title("A client sends a Close frame");
        frames.closeFrame();
    }

    /** Returns what a client would do. The advice is an enum, so javac checks that the switch is complete. */
    private static String advice(AnyCloseCode status) {
        return switch (status.reconnect()) {
            case NEVER -> "no: it would be closed again";
            case IMMEDIATE -> "at once";
            case BACKOFF -> "after a random, growing delay";
            case RESUME -> "and resume the session";
            case REAUTHENTICATE -> "with new credentials or a new session";
        };
    }

    private void title(String text) {
        out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }

    private void line(String label, Object value) {
        out.printf("%-13s %s%n", label, value);
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "-" : value;
    }
}
