package dev.closecodes.processor.resolve;

import dev.closecodes.processor.model.Registry;

/**
 * The combined content of all files of a registry.
 *
 * @param codes all codes, including those that contradict each other
 * @param ranges all ranges and reserved numbers
 * @param isComplete whether everything was found and read; if so, an unknown name is a mistake
 * @param isStrict whether warnings are errors
 * @param registry the data for the outputs, valid only if no error was reported
 */
public record Resolution(CodeTable codes, RangeTable ranges, boolean isComplete, boolean isStrict, Registry registry) {}
