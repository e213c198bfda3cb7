package io.cdsbackup.domain;

import java.util.Locale;

/** The regions whose base addresses the vendor publishes. */
public enum Region {
    /** Mainland China, the default. */
    MAINLAND("https://cdsapi.capitalonline.net/mysql"),
    /** Asia-Pacific. */
    ASIA("https://cdsapi-asia.capitalonline.net/mysql"),
    /** Europe and the Americas. */
    US("https://cdsapi-us.capitalonline.net/mysql");

    private final String base;

    Region(String base) {
        this.base = base;
    }

    /**
     * Where the region's API is.
     *
     * @return the base address
     */
    public Endpoint endpoint() {
        return Endpoint.of(base);
    }

    /**
     * The word for it in options and settings.
     *
     * @return {@code mainland}, {@code asia} or {@code us}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
