package dev.closecodes.processor.diagnostic;

import java.util.Collection;

/** Writes lists in the sentences of messages. */
public final class Listing {

    private Listing() {}

    /** Returns the items as {@code a, b and c}, with the given conjunction before the last item. */
    public static String of(Collection<?> items, String conjunction) {
        StringBuilder list = new StringBuilder();
        int rest = items.size();
        for (Object item : items) {
            rest--;
            list.append(list.isEmpty() ? "" : rest > 0 ? ", " : " " + conjunction + " ")
                    .append(item);
        }
        return list.toString();
    }
}
