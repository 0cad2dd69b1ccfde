/** What is wrong with a registry or a request: problems with their ids and places, and the text of their messages. */
@NullMarked
package dev.closecodes.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
