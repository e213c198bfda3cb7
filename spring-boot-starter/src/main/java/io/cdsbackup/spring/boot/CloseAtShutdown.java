package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClient;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/**
 * Closes a client when its context begins to close. The end of the context's singletons would be too late: before that Spring
 * waits for the tasks of its schedulers, and a task that downloads ends when its client is closed.
 */
final class CloseAtShutdown implements ApplicationListener<ContextClosedEvent>, Ordered {

    private final BackupClient client;
    private final ApplicationContext context;

    CloseAtShutdown(BackupClient client, ApplicationContext context) {
        this.client = client;
        this.context = context;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        // A child context tells its parents as well.
        if (event.getApplicationContext().equals(context)) {
            client.close();
        }
    }

    /** Before those that close what the client's listeners report to, such as a meter registry. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** On the thread that closes the context, which is to wait for the client. */
    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }
}
