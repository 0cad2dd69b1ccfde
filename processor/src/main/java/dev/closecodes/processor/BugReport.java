package dev.closecodes.processor;

import java.util.Arrays;
import javax.annotation.processing.ProcessingEnvironment;

/** Puts a bug of our own in words that can be pasted into a report. */
final class BugReport {

    private BugReport() {}

    static String describe(Throwable bug, ProcessingEnvironment environment) {
        String frame = Arrays.stream(bug.getStackTrace())
                .filter(element -> element.getClassName().startsWith("dev.closecodes.processor"))
                .findFirst()
                .map(element -> " at " + element)
                .orElse("");
        Package own = BugReport.class.getPackage();
        return "a bug in closecodes, please report this line: " + bug + frame + ", closecodes "
                + own.getImplementationVersion() + ", JDK " + System.getProperty("java.version") + ", "
                + environment.getClass().getName();
    }
}
