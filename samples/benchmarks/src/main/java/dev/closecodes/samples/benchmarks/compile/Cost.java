package dev.closecodes.samples.benchmarks.compile;

/**
 * The time of one process.
 *
 * @param wall milliseconds from its start to its end
 * @param cpu milliseconds of processor time of all its threads, in user mode and in the kernel
 */
record Cost(double wall, double cpu) {}
