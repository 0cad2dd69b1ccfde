package dev.closecodes.tests.frames;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * Runs a test that makes a codec throw millions of times. What an exception costs is its stack trace, and JUnit's is
 * deep; a thread of its own has a short one.
 */
final class Shallow {

    private Shallow() {}

    static void run(Runnable test) throws InterruptedException {
        FutureTask<?> task = new FutureTask<>(Executors.callable(test));
        new Thread(task, "shallow").start();
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Error error ? error : new AssertionError(failed.getCause());
        }
    }
}
