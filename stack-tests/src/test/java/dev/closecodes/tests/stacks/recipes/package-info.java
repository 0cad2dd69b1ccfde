/** The examples of {@code docs/bridges.md}. */
@NullMarked
package dev.closecodes.tests.stacks.recipes;

import org.jspecify.annotations.NullMarked;
