package dev.closecodes.tests.frames;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * Runs a test that makes a codec throw millions of exceptions. Most of the cost of an exception is its stack trace.
 * JUnit's stack is deep; that of a new thread is not.
 */
final class ShortStack {

    private ShortStack() {}

    static void run(Runnable test) throws InterruptedException {
        FutureTask<?> task = new FutureTask<>(Executors.callable(test));
        new Thread(task, "short stack").start();
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Error error ? error : new AssertionError(failed.getCause());
        }
    }
}
