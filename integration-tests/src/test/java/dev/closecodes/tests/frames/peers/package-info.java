/** Compares the codecs with other implementations, and tests them with real connections and with a fuzzer. */
package dev.closecodes.tests.frames.peers;
