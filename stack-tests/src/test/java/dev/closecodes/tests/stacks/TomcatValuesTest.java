package dev.closecodes.tests.stacks;

final class TomcatValuesTest extends JakartaValuesContract {}
