package dev.closecodes.processor;

import java.util.List;

/** What somebody might write into a registry who wants to reach the compiler, or who does not know better. */
public final class HostileText {

    public static final List<String> ALL = List.of(
            "*/ class Evil {} /*",
            "*/ static { System.exit(1); } /**",
            "*\\/ **/ //* /* /** */",
            "\\u002a/ class Evil {} /\\u002a",
            "\\u002a\\u002f class Evil {} \\u002f\\u002a",
            "\\uuuu002a/ \\\\u002a/ \\\\\\u002a/",
            "*\\u002f",
            "\\u000a*\\u002f\\u000d",
            "\"; static { System.exit(1); } String s = \"",
            "\\\"; evil(); //",
            "\\u0022; evil(); //",
            "\\u005c\\u0022; evil(); //",
            "\"\"\" + evil() + \"\"\"",
            "\" + System.getenv() + \"",
            "ends with a backslash \\",
            "ends with two backslashes \\\\",
            "\\",
            "\\u",
            "\\u12",
            "\\uD83D",
            "\\N{BULLET} \\x41 \\101 \\s \\0",
            "$",
            "$L $S $T $N $$ $1L $Z $W $[ $] $< $>",
            "${user.home} #{1 + 1} %s %d %n %% {0}",
            "@Deprecated @see @throws @param <T> @return",
            "@deprecated at the start",
            "{@link System#exit(int)} {@code {@literal {@value #X}",
            "{@link",
            "{@inheritDoc} {@snippet :",
            "{{{{ }}}} } } } {",
            "<script>alert(1)</script><b><table></td>",
            "<!-- --> ]]> <![CDATA[",
            "</table></p><p></pre>",
            "&lt; &amp; &#42;/ &#x2a; &bogus; &",
            "line\nfeed",
            "carriage\r\nreturn\ralone",
            "middle\n * @deprecated of a\n */ comment",
            "\ttab\u000bvertical\fform feed",
            "nul\0inside\0",
            "\u0001\u0007\b\u001a\u001b[31m\u007f\u0085\u009f",
            "\u2028line\u2029paragraph\u0085next",
            "\u202eevil\u202c \u2066evil\u2069 \u200f\u200e\u061c",
            "zero\u200bwidth\u200d\u2060\ufeff",
            "\ud800",
            "\udc00 low \udfff",
            "\udc00\ud800",
            "half \ud83d at the end \ud83d",
            "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\ude80 \ud83c\udde9\ud83c\uddea",
            "\ufffe\uffff\ufdd0\ufdef",
            "\udbff\udfff \ue000",
            "e\u0301 \u00e9 \u00df \u0130 \u0131 \u01c5 \u4f60\u597d \u0645\u0631\u062d\u0628\u0627",
            "'; DROP TABLE codes; --",
            "`id` $(id) | id ; id",
            "// @formatter:off",
            "class enum null true default",
            "  leading and trailing \u00a0\u3000",
            "# not a comment",
            "- not: a, [list] {or} &a *b !c",
            "x".repeat(1000),
            "*/".repeat(500),
            "\\u002a/".repeat(142),
            "\"".repeat(1000),
            "\\".repeat(1000),
            "$".repeat(1000),
            "\ud83d\ude00".repeat(500),
            "\ud800".repeat(1000),
            "\0x".repeat(500),
            "word ".repeat(199) + "word",
            "\u20ac ".repeat(499) + "\u20ac");

    private HostileText() {}

    /** The text as YAML, in ASCII. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isPlain = unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
            quoted.append(isPlain ? String.valueOf(unit) : "\\u%04x".formatted((int) unit));
        }
        return quoted.append('"').toString();
    }

    /** What has to come of a text: one line, as runs of spaces and controls become one space. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!isSpace) {
                folded.appendCodePoint(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().strip();
    }
}
