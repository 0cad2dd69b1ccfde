package dev.closecodes.samples.benchmarks.compile;

/**
 * What one process took.
 *
 * @param wall milliseconds from its start to its end
 * @param cpu milliseconds of processor time of all its threads, in user mode and in the kernel
 */
record Cost(double wall, double cpu) {}
