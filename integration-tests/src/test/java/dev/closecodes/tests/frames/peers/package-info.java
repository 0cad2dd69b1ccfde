/** The codecs beside other people's implementations, a real connection and a fuzzer. */
package dev.closecodes.tests.frames.peers;
