/** Builds as others lay them out: real folders, real compilers, each in a process of its own. */
@NullMarked
package dev.closecodes.tests.builds;

import org.jspecify.annotations.NullMarked;
