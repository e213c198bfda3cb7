package planted.ports.port;

/** A final class that holds a secret. */
final class Sealed {
    private final byte[] body;

    Sealed(byte[] body) {
        this.body = body.clone();
    }

    int length() {
        return body.length;
    }
}
