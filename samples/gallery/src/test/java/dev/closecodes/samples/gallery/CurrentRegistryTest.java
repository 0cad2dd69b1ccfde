package dev.closecodes.samples.gallery;

import dev.closecodes.samples.gallery.chat.CloseCodes;
import dev.closecodes.samples.gallery.discord.DiscordCloseCodes;
import dev.closecodes.samples.gallery.graphql.GraphqlCloseCodes;
import dev.closecodes.samples.gallery.pusher.PusherCloseCodes;
import org.junit.jupiter.api.Test;

/** What a project has instead of a stale build: each registry is the one that its code was generated from. */
final class CurrentRegistryTest {

    @Test
    void chat() {
        CloseCodes.requireCurrentRegistry();
    }

    @Test
    void discord() {
        DiscordCloseCodes.requireCurrentRegistry();
    }

    @Test
    void graphql() {
        GraphqlCloseCodes.requireCurrentRegistry();
    }

    @Test
    void pusher() {
        PusherCloseCodes.requireCurrentRegistry();
    }
}
