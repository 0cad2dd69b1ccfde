package dev.closecodes.tests.platforms;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names and numbers from source text.
 *
 * @param constant has a group for the name and a group for the number
 * @param within matches the part of the text that has the constants
 */
record TextConstants(Pattern constant, Pattern within) {

    static TextConstants of(String constant, String within) {
        return new TextConstants(Pattern.compile(constant, Pattern.MULTILINE), Pattern.compile(within, Pattern.DOTALL));
    }

    SortedSet<Constant> read(String text) {
        Matcher part = within.matcher(text.replace("\r\n", "\n"));
        if (!part.find()) {
            throw new IllegalStateException("The text has nothing that matches " + within);
        }
        SortedSet<Constant> constants = new TreeSet<>();
        Matcher matcher = constant.matcher(part.group());
        while (matcher.find()) {
            constants.add(new Constant(matcher.group(1), Integer.parseInt(matcher.group(2)), false));
        }
        return constants;
    }
}
