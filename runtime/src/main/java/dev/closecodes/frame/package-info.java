/** What frames are made of, independent of any registry. */
@NullMarked
package dev.closecodes.frame;

import org.jspecify.annotations.NullMarked;
