package dev.closecodes.samples.echo;

import dev.closecodes.Role;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry as rows of an HTML table; all of it comes from the generated API. */
final class RegistryTable {

    private RegistryTable() {}

    static String rows() {
        return Stream.of(CloseCode.values()).map(RegistryTable::row).collect(Collectors.joining());
    }

    private static String row(CloseCode code) {
        return String.format(
                Locale.ROOT,
                """
            <tr role="row" id="code-%1$d" data-code="%1$d" data-name="%2$s" data-why="%3$s" data-reconnect="%4$s">
              <th role="rowheader" scope="row" data-label="Code">%1$d</th>
              <td role="cell" data-label="Name"><code>%2$s</code></td>
              <td role="cell" data-label="Description">%5$s</td>
              <td role="cell" data-label="Sent by">%6$s</td>
              <td role="cell" data-label="Reconnect">%4$s</td>
            %7$s  <td role="cell" data-label="Try"><button type="button" class="close">Close<span class="visually-hidden"> with %1$d</span></button></td>
            </tr>
            """,
                code.code(),
                code,
                escape(whyNotSent(code)),
                code.reconnect().name().toLowerCase(Locale.ROOT),
                escape(code.description()),
                sender(code),
                aliases(code));
    }

    private static String sender(CloseCode code) {
        boolean server = code.isSendableBy(Role.SERVER);
        boolean client = code.isSendableBy(Role.CLIENT);
        if (server && client) {
            return "either";
        }
        return server ? "server" : client ? "client" : "nobody";
    }

    /** Why the server cannot send it, in words; nothing if it can. */
    private static String whyNotSent(CloseCode code) {
        try {
            CloseCodes.requireSendable(code.code(), Role.SERVER);
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String aliases(CloseCode code) {
        KtorCloseCode ktor = code.toKtor();
        AppleCloseCode apple = code.toApple();
        LitertCloseCode litert = code.toLitert();
        WindowsCloseCode windows = code.toWindows();
        return alias("Ktor", ktor == null ? null : ktor.alias())
                + alias("Apple", apple == null ? null : apple.alias())
                + alias("litert", litert == null ? null : litert.alias())
                + alias("Windows", windows == null ? null : windows.alias());
    }

    private static String alias(String platform, @Nullable String alias) {
        return String.format(
                Locale.ROOT,
                "  <td role=\"cell\" data-label=\"%s\"><code>%s</code></td>\n",
                platform,
                alias == null ? "" : escape(alias));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
