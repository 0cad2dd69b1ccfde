/** Compares the platform files with the libraries themselves: each library is connected to a raw peer. */
package dev.closecodes.tests.stacks;
