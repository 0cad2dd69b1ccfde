/** Builds in folders as build tools lay them out. Each compiler runs in a process of its own. */
@NullMarked
package dev.closecodes.tests.builds;

import org.jspecify.annotations.NullMarked;
