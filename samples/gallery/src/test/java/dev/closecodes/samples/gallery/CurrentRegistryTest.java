package dev.closecodes.samples.gallery;

import dev.closecodes.samples.gallery.chat.CloseCodes;
import dev.closecodes.samples.gallery.discord.DiscordCloseCodes;
import dev.closecodes.samples.gallery.graphql.GraphqlCloseCodes;
import dev.closecodes.samples.gallery.pusher.PusherCloseCodes;
import org.junit.jupiter.api.Test;

/**
 * Tests that the code was generated from the current registries. A project uses such a test to detect a stale build.
 */
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
