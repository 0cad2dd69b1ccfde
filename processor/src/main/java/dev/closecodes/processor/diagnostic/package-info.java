/** Problems of a registry, an annotation or an option: their ids, their places and parts of their messages. */
@NullMarked
package dev.closecodes.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
