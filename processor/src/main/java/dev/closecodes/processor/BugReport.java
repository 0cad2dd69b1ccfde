package dev.closecodes.processor;

import javax.annotation.processing.ProcessingEnvironment;

/** Describes a bug of this processor, for the user to paste into a report. */
final class BugReport {

    private BugReport() {}

    static String describe(Throwable bug, ProcessingEnvironment environment) {
        Package processor = BugReport.class.getPackage();
        return "a bug in closecodes, please report this line: " + bug + at(bug) + ", closecodes "
                + processor.getImplementationVersion() + ", JDK " + System.getProperty("java.version") + ", "
                + environment.getClass().getName();
    }

    private static String at(Throwable bug) {
        for (StackTraceElement frame : bug.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.closecodes.processor")) {
                return " at " + frame;
            }
        }
        return "";
    }
}
