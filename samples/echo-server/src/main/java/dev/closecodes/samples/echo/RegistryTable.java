package dev.closecodes.samples.echo;

import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registry as rows of an HTML table; all of it comes from the generated API. The style sheet lays the cells out
 * anew, which in some browsers takes the table's roles from it, so they are spelled out.
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

    /** How to connect again, in words that follow "Reconnect". */
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
            return "either end";
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

    /** A platform may have more than one name for a code, or none. */
    private static String platform(String platform, Stream<String> aliases) {
        String names = aliases.map(RegistryTable::name).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  <td role=\"cell\" class=\"platform %s\" data-label=\"%s\"><span>%s</span></td>\n",
                platform.toLowerCase(Locale.ROOT),
                platform,
                names.isEmpty() ? "<span class=\"none\">no name</span>" : names);
    }

    /** Long names may go on in the next line behind an underscore or before a capital. */
    private static String name(String identifier) {
        return "<code>" + escape(identifier).replaceAll("(?<=_)|(?<=[a-z])(?=[A-Z])", "<wbr>") + "</code>";
    }

    /** Makes plain text of anything, in elements and in attributes with double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
