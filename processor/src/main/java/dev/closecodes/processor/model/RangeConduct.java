package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;

/** How the two ends deal with the codes of a range, where a code itself does not say otherwise. */
public record RangeConduct(Located<Interval> codes, Conduct conduct) {

    /** Tells whether a code without a name may be sent by one end only. */
    public boolean isOnlyFor(Sender sender) {
        return conduct.sender().filter(stated -> stated.value() == sender).isPresent();
    }
}
