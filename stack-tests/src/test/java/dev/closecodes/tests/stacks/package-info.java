/** Compares the platform files and the bridges with the libraries themselves: each is connected to a raw peer. */
@NullMarked
package dev.closecodes.tests.stacks;

import org.jspecify.annotations.NullMarked;
