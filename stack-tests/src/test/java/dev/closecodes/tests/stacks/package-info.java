/** Compares the platform files with the libraries themselves: each library is connected to a raw peer. */
@NullMarked
package dev.closecodes.tests.stacks;

import org.jspecify.annotations.NullMarked;
