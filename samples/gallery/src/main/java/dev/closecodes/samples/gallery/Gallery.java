package dev.closecodes.samples.gallery;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.Reconnect;
import dev.closecodes.samples.gallery.chat.CloseCode;
import dev.closecodes.samples.gallery.discord.DiscordCloseCode;
import dev.closecodes.samples.gallery.graphql.GraphqlCloseCode;
import dev.closecodes.samples.gallery.pusher.PusherCloseCode;
import java.io.PrintStream;

/** Prints what a client of each system does after each close code. */
public final class Gallery {

    private static final int FIRST_PRIVATE = 4000;

    private final PrintStream out;

    Gallery(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the table.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        new Gallery(System.out).run();
    }

    void run() {
        print("Discord's gateway", DiscordCloseCode.values());
        print("graphql-transport-ws", GraphqlCloseCode.values());
        print("Pusher Channels", PusherCloseCode.values());
        print("A chat service on two of them", CloseCode.values());
        title("A number without a name: 4042, 4142 and 4242");
        for (int code : new int[] {4042, 4142, 4242}) {
            row(PusherCloseCode.of(code), "for Pusher's client");
            row(DiscordCloseCode.of(code), "for Discord's client");
        }
    }

    private <C extends Enum<C> & AnyCloseCode> void print(String title, C[] codes) {
        title(title);
        for (C code : codes) {
            if (code.code() >= FIRST_PRIVATE) {
                row(code, code.name());
            }
        }
    }

    private void title(String title) {
        out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    private void row(AnyCloseCode status, String name) {
        out.printf("%d  %-41s %s%n", status.code(), name, whatNext(status.reconnect()));
    }

    /** Returns what a client would do. javac checks that the switch is complete. */
    private static String whatNext(Reconnect advice) {
        return switch (advice) {
            case NEVER -> "tell the user, do not reconnect";
            case IMMEDIATE -> "connect at once";
            case BACKOFF -> "wait, longer each time, and connect";
            case RESUME -> "connect and resume the session";
            case REAUTHENTICATE -> "log in again and connect";
        };
    }
}
