package planted.events.domain;

/** A word that is looked at before it is one. */
public record Checked(String value) {
    public Checked {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
    }
}
