package dev.closecodes.processor.yaml;

import dev.closecodes.processor.diagnostic.Quote;
import java.util.List;

/**
 * A message of the parser, and the message that the user gets instead.
 *
 * @param prefix how the parser's message starts
 * @param suffix how the parser's message ends
 * @param isAtStart whether to report the start of the text that the parser was reading, not the position where it
 *     stopped
 */
record ParserMessage(String prefix, String suffix, boolean isAtStart, String text) {

    private static final String BLOCK =
            "text after `|` or `>` must start on the next line; add a line break, or put the text in quotes";

    private static final String QUOTE = "the quoted text that starts here has no closing quote; add it";

    private static final String NO_KEY = "a key is missing before the `:`";

    private static final String NO_BRACKET = "this is allowed only inside a list or a map in brackets; remove it";

    /** The first match applies. */
    private static final List<ParserMessage> TABLE = List.of(
            atStart(
                    "could not find expected ':'",
                    "this key has no `:` and no value; add them, start an item with `- `, or indent text that belongs to"
                            + " the line above"),
            atStart("found unexpected end of stream", QUOTE),
            atStart("found unexpected document separator", QUOTE),
            atStart("unexpected character found", "put text that starts with `*` or `&` in quotes"),
            atStart("found undefined tag handle", UnsupportedYaml.TAG),
            atStop("found duplicate YAML directive", UnsupportedYaml.DIRECTIVE),
            atStop("duplicate tag handle", UnsupportedYaml.DIRECTIVE),
            atStop("expected '<document start>'", UnsupportedYaml.SECOND_DOCUMENT),
            atStop(
                    "expected the node content",
                    "'<stream end>'",
                    "the file ends inside a list or a map; close it with `]` or `}`"),
            atStop("expected the node content", "'<document end>'", "the document is empty; start with `codes:`"),
            atStop(
                    "expected the node content",
                    "a value is missing before this; add it, or put text that starts with this character in quotes"),
            atStop("expected <block end>", "':'", NO_KEY),
            atStop("expected <block end>", "'<value>'", NO_KEY),
            atStop("expected <block end>", "','", NO_BRACKET),
            atStop("expected <block end>", "']'", NO_BRACKET),
            atStop("expected <block end>", "'}'", NO_BRACKET),
            atStop(
                    "expected <block end>",
                    "the indentation is wrong; indent this line like the others of the same list or map"),
            atStop("mapping keys are not allowed", "put text that starts with `? ` in quotes"),
            atStop(
                    "sequence entries are not allowed",
                    "a list must start on its own line; add a line break before the `-`, or put the text in quotes"),
            atStop("found character '\\t", "tabs are not allowed for indentation or after `-` or `:`; use spaces"),
            atStop("found character", "text cannot start with this character; put the text in quotes"),
            atStop(
                    "found unknown escape character",
                    ")",
                    "in double quotes, write a backslash twice; or use single quotes"),
            atStop("found unknown escape character", "no character has this number; the highest is \\U0010FFFF"),
            atStop(
                    "expected escape sequence",
                    "this escape needs hexadecimal digits; write the backslash twice if it should be text"),
            atStop("expected chomping or indentation", BLOCK),
            atStop("expected indentation indicator", BLOCK),
            atStop("expected a comment or a line break", BLOCK));

    static ParserMessage of(String message) {
        for (ParserMessage known : TABLE) {
            if (message.startsWith(known.prefix) && message.endsWith(known.suffix)) {
                return known;
            }
        }
        return atStop(message, "this is not YAML: the parser reports " + Quote.of(message));
    }

    private static ParserMessage atStart(String prefix, String text) {
        return new ParserMessage(prefix, "", true, text);
    }

    private static ParserMessage atStop(String prefix, String text) {
        return new ParserMessage(prefix, "", false, text);
    }

    private static ParserMessage atStop(String prefix, String suffix, String text) {
        return new ParserMessage(prefix, suffix, false, text);
    }
}
