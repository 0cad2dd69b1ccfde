package dev.closecodes.samples.echo;

import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the registry as rows of an HTML table. All data comes from the generated API. The rows have explicit ARIA
 * roles: the style sheet changes the layout of the table, and in some browsers the table would lose its roles.
 */
final class RegistryTable {

    private RegistryTable() {}

    static String rows() {
        return Stream.of(CloseCode.values()).map(RegistryTable::row).collect(Collectors.joining());
    }

    private static String row(CloseCode code) {
        return String.format(
                Locale.ROOT,
                """
            <tr role="row" data-code="%1$d" data-name="%2$s" data-advice="%3$s" data-why="%4$s">
              <th role="rowheader" scope="row" class="code">%1$d</th>
              <td role="cell" class="name">%5$s</td>
              <td role="cell" class="description">%6$s</td>
              <td role="cell" class="sender" data-label="Sent by">%7$s</td>
              <td role="cell" class="reconnect" data-label="Reconnect">%3$s</td>
            %8$s  <td role="cell" class="try"><button type="button" class="close">Close<span class="visually-hidden"> with %1$d</span></button></td>
            </tr>
            """,
                code.code(),
                code,
                advice(code.reconnect()),
                escape(whyNotSent(code)),
                name(code.name()),
                escape(code.description()),
                sender(code),
                platforms(code.code()));
    }

    /** Returns how to reconnect, as text that follows the word "Reconnect". */
    private static String advice(Reconnect reconnect) {
        return switch (reconnect) {
            case NEVER -> "never";
            case IMMEDIATE -> "at once";
            case BACKOFF -> "after a random, growing delay";
            case RESUME -> "at once, and resume the session";
            case REAUTHENTICATE -> "with new credentials";
        };
    }

    private static String sender(CloseCode code) {
        boolean server = code.isSendableBy(Role.SERVER);
        boolean client = code.isSendableBy(Role.CLIENT);
        if (server && client) {
            return "both";
        }
        return server ? "server" : client ? "client" : "none";
    }

    /** Returns why the server must not send the code, or an empty string if it may. */
    private static String whyNotSent(CloseCode code) {
        try {
            CloseCodes.requireSendable(code.code(), Role.SERVER);
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String platforms(int code) {
        return platform(
                        "Ktor",
                        Stream.of(KtorCloseCode.values())
                                .filter(name -> name.code() == code)
                                .map(KtorCloseCode::alias))
                + platform(
                        "Apple",
                        Stream.of(AppleCloseCode.values())
                                .filter(name -> name.code() == code)
                                .map(AppleCloseCode::alias))
                + platform(
                        "litert",
                        Stream.of(LitertCloseCode.values())
                                .filter(name -> name.code() == code)
                                .map(LitertCloseCode::alias))
                + platform(
                        "Windows",
                        Stream.of(WindowsCloseCode.values())
                                .filter(name -> name.code() == code)
                                .map(WindowsCloseCode::alias));
    }

    /** Writes the cell of one platform. A platform may have several names for a code, or none. */
    private static String platform(String platform, Stream<String> aliases) {
        String names = aliases.map(RegistryTable::name).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  <td role=\"cell\" class=\"platform %s\" data-label=\"%s\"><span>%s</span></td>\n",
                platform.toLowerCase(Locale.ROOT),
                platform,
                names.isEmpty() ? "<span class=\"none\">no name</span>" : names);
    }

    /** Writes a name. The browser may break it after an underscore and before a capital letter. */
    private static String name(String identifier) {
        return "<code>" + escape(identifier).replaceAll("(?<=_)|(?<=[a-z])(?=[A-Z])", "<wbr>") + "</code>";
    }

    /** Escapes a text for elements and for attributes in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
