/** Reads nodes into one document for each file. Every mistake is reported as a problem, never as an exception. */
@NullMarked
package dev.closecodes.processor.reader;

import org.jspecify.annotations.NullMarked;
