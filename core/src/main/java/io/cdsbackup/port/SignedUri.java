package io.cdsbackup.port;

import java.net.URI;

/**
 * A signed address: with it goes the right to make one call, so it is a secret. It is therefore a class and no record, and
 * its text form shows nothing of it.
 *
 * <p>It is kept as text, which is what a signer makes. A {@link URI} is made of it for the transport alone: to read one takes
 * longer than to sign.
 */
public final class SignedUri {

    private final String signedText;

    private SignedUri(String signedText) {
        this.signedText = signedText;
    }

    /**
     * The signed address of this text, which is read no sooner than {@link #uri()} is asked for.
     *
     * @param text an absolute URL with its query, all ASCII, in the form that is to be sent
     * @return the signed address
     */
    public static SignedUri of(String text) {
        return new SignedUri(text);
    }

    /**
     * The signed address that this is.
     *
     * @param uri an absolute URL with its query, all ASCII, in the form that is to be sent
     * @return the signed address
     */
    public static SignedUri of(URI uri) {
        return new SignedUri(uri.toString());
    }

    /**
     * The address itself. Do not log it.
     *
     * @return the text, byte for byte as it is to be sent
     */
    public String text() {
        return signedText;
    }

    /**
     * The address for an HTTP client, read anew each time. Do not log it.
     *
     * @return the URI, whose text is {@link #text()}
     * @throws IllegalArgumentException if the signer's text is no URL; the message does not repeat it
     */
    public URI uri() {
        try {
            return URI.create(signedText);
        } catch (IllegalArgumentException malformed) {
            // Neither the cause nor its message: both hold the signature.
            throw new IllegalArgumentException("The signed address is not a URL");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedUri that && signedText.equals(that.signedText);
    }

    @Override
    public int hashCode() {
        return signedText.hashCode();
    }

    @Override
    public String toString() {
        return "SignedUri[***]";
    }
}
