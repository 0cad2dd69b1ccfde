package dev.closecodes.samples.chat;

/**
 * A line of the chat, as the page gets it.
 *
 * @param from the guest who wrote it; empty if it is from the server
 * @param text the line
 */
record Line(String from, String text) {

    static Line ofServer(String text) {
        return new Line("", text);
    }
}
