package io.cdsbackup.transport.jdk;

import java.security.Security;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the JVM is set to remember what a name service told it, as its page on networking properties has it. */
final class MemorySetting {

    private static final Duration DEFAULT = Duration.ofSeconds(30);
    /** For ever. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private MemorySetting() {}

    static Duration ofThisJvm() {
        return of(
                setting("networkaddress.cache.ttl", "sun.net.inetaddr.ttl"),
                setting("networkaddress.cache.stale.ttl", "sun.net.inetaddr.stale.ttl"));
    }

    /**
     * Not at all where it goes on to give old answers while it asks for new ones (JDK 21 and later), or where a setting is not
     * plainly a number: the JVM may read it otherwise.
     */
    static Duration of(@Nullable String seconds, @Nullable String staleSeconds) {
        if (staleSeconds != null && !staleSeconds.equals("0")) {
            return Duration.ZERO;
        }
        if (seconds == null) {
            return DEFAULT;
        }
        if (seconds.equals("-1")) {
            return LONGEST;
        }
        return seconds.matches("[1-9][0-9]{0,8}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private static @Nullable String setting(String securityProperty, String systemProperty) {
        String security = Security.getProperty(securityProperty);
        return security != null ? security : System.getProperty(systemProperty);
    }
}
