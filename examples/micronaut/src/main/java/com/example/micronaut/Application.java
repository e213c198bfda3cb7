package com.example.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.concurrent.CountDownLatch;

/** Runs until it is told to end. */
final class Application {

    private Application() {}

    public static void main(String[] arguments) throws InterruptedException {
        // There is no server whose end Micronaut would wait for, nor one that it would stop with the process.
        ApplicationContext context = Micronaut.run(Application.class, arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "close-application"));
        new CountDownLatch(1).await();
    }
}
