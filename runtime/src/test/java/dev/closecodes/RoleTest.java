package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class RoleTest {

    @Test
    void peerIsTheOtherEndpoint() {
        assertEquals(Role.SERVER, Role.CLIENT.peer());
        assertEquals(Role.CLIENT, Role.SERVER.peer());
    }
}
