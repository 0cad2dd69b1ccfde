package dev.closecodes.samples.quickstart;

import dev.closecodes.CloseStatus;
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
        line("means", received.status().description());
        line("reconnect", advice(received.status()));
        line("by a client", CloseCodes.isSendableBy(4004, Role.CLIENT) ? "may be sent" : "must not be sent");
    }

    private void receiveAnUnknownCode() {
        title("A peer closes with 4999, which the registry does not name");
        CloseReason received = new CloseReason(4999, "maintenance");
        line("received", received);
        line("known reason", orDash(received.knownReason()));
        line("means", received.status().description());
        line("reconnect", advice(received.status()));
        line("to the wire", HexFormat.ofDelimiter(" ").formatHex(received.toWire(Role.CLIENT)));
    }

    private void forwardALocalOnlyCode() {
        title("The connection drops: 1006 is observed, and must never be sent");
        CloseReason observed = new CloseReason(CloseCode.ABNORMAL_CLOSURE, "");
        line("observed", observed);
        line("reconnect", advice(observed.status()));
        line("may be sent", observed.status().isSendable());
        try {
            CloseCodes.requireSendable(observed.code(), Role.SERVER);
        } catch (IllegalArgumentException refused) {
            line("refused", refused.getMessage());
        }
        line("forwarded as", CloseReason.fromWire(observed.toWire(Role.SERVER)));
        line("and 1005 as", new CloseReason(1005, "").toWire(Role.SERVER).length + " bytes, the empty close");
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

    /** Returns what a client would do. The advice is an enum, so javac checks that the switch is complete. */
    private static String advice(CloseStatus status) {
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
