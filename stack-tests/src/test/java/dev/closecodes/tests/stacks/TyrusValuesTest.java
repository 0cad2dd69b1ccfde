package dev.closecodes.tests.stacks;

import org.junit.jupiter.api.Tag;

@Tag("tyrus")
final class TyrusValuesTest extends JakartaValuesContract {}
