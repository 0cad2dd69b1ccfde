package dev.closecodes.tests.platforms;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads names and numbers from source text.
 *
 * @param constant has a group for the name and a group for the number
 * @param within matches the part of the text that has the constants
 * @param prefix is added to each name
 * @param swift whether the names are those of Objective-C, and the platform is Swift
 */
record TextConstants(Pattern constant, Pattern within, String prefix, boolean swift) {

    /** The capital letters at the start, without the first letter of the next word: TLS in TLSHandshake. */
    private static final Pattern FIRST_WORD = Pattern.compile("^[A-Z]+(?![a-z])|^[A-Z]");

    static TextConstants of(JsonNode keys) {
        return new TextConstants(
                Pattern.compile(keys.get("constant").asString(), Pattern.MULTILINE),
                Pattern.compile(keys.path("within").asString(".*"), Pattern.DOTALL),
                keys.path("prefix").asString(""),
                keys.path("spelling").asString("").equals("swift"));
    }

    SortedSet<Constant> read(String text) {
        Matcher part = within.matcher(text.replace("\r\n", "\n"));
        if (!part.find()) {
            throw new IllegalStateException("The text has nothing that matches " + within);
        }
        SortedSet<Constant> constants = new TreeSet<>();
        Matcher matcher = constant.matcher(part.group());
        while (matcher.find()) {
            constants.add(new Constant(name(matcher.group(1)), Integer.parseInt(matcher.group(2)), false));
        }
        return constants;
    }

    private String name(String published) {
        return swift
                ? FIRST_WORD
                        .matcher(published)
                        .replaceFirst(word -> word.group().toLowerCase(Locale.ROOT))
                : prefix + published;
    }
}
