package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;
import java.util.Optional;

/**
 * How the two ends deal with a code, as far as a registry states it, with the places where it does.
 *
 * @param sender who may send the code
 * @param reconnect what a client should do next
 */
public record Conduct(Optional<Located<Sender>> sender, Optional<Located<Advice>> reconnect) {

    /** What is stated here, and from the fallback what is not. */
    public Conduct or(Conduct fallback) {
        return new Conduct(sender.or(fallback::sender), reconnect.or(fallback::reconnect));
    }
}
