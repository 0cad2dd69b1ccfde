package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.Registry;

/** What messages say about the numbers that a registry can define. */
public final class UserCodes {

    public static final String FREE_NUMBER = "choose a free number from 4000-4999";

    private UserCodes() {}

    /** Returns the message about a number that is outside them. */
    public static String refusal(Object number) {
        return "code " + number + " is not in " + Registry.USER_CODES + ", the codes that a registry can define; "
                + FREE_NUMBER;
    }
}
