package planted.events.port;

import planted.events.domain.Checked;

/** Part of an event, with text of its own where no value checks it. */
public record Call(Checked action, String about) {
    public Call {
        if (about.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
    }
}
