package planted.ports.port;

/** A class that holds a secret, and may be extended by one that shows it. */
class OpenSecret {
    private final String password;

    OpenSecret(String password) {
        this.password = password;
    }

    boolean matches(String other) {
        return password.equals(other);
    }
}
