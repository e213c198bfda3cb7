package com.example.mirror;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Hears every line that reaches SLF4J, as finely as {@code logback.xml} lets each logger speak. */
final class HeardLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    HeardLog() {
        heard.start();
        root.addAppender(heard);
    }

    /** Each line, the level and the logger first. */
    List<String> lines() {
        return List.copyOf(heard.list).stream().map(HeardLog::line).toList();
    }

    @Override
    public void close() {
        root.detachAppender(heard);
    }

    private static String line(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + thrown;
    }
}
