package io.cdsbackup.domain;

/** What protected the bytes on their way. */
public enum Integrity {
    /** TLS: nobody on the way could change them unseen. */
    TLS("tls"),
    /** Nothing but the size: somebody on the way could have changed them. */
    PLAIN_HTTP("plain-http");

    private final String text;

    Integrity(String text) {
        this.text = text;
    }

    /**
     * The word for it in JSON and manifests.
     *
     * @return {@code tls} or {@code plain-http}
     */
    public String text() {
        return text;
    }
}
