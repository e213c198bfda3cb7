package io.cdsbackup.testkit.contract;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A word of its own for each test, so that what is logged by another one at the same time is not held against it. */
final class Secret {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String word = "S3CR3T" + MADE.incrementAndGet() + "X";

    String word() {
        return word;
    }

    String target() {
        return "/mysql/?AccessKeyId=" + word + "&Signature=" + word;
    }

    /** Answers that fail. They may echo what was sent: error pages and broken proxies do. */
    List<String> answersThatFail() {
        return List.of(
                "",
                target() + "\r\n\r\n",
                "HTTP/1.1 " + word + " OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + target(),
                Script.CHUNKED + word + "\r\n");
    }

    @Override
    public String toString() {
        return "Secret[" + word.length() + " characters]";
    }
}
