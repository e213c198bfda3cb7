package planted.secrets.domain;

/** Hides itself, as the rule asks. */
public final class Credentials {
    private final String secretKey;

    public Credentials(String secretKey) {
        this.secretKey = secretKey;
    }

    public String secretKey() {
        return secretKey;
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
