package io.cdsbackup.domain;

import java.util.List;

/** Which network a download may use. */
public enum NetworkChoice {
    /** The intranet where it can be reached and is allowed, else the public one. */
    AUTO,
    /** The public network alone. */
    PUBLIC,
    /** The intranet alone. */
    INTRANET;

    /**
     * The networks to try, the preferred one first.
     *
     * @return one or two networks
     */
    public List<Network> networks() {
        return switch (this) {
            case AUTO -> List.of(Network.INTRANET, Network.PUBLIC);
            case PUBLIC -> List.of(Network.PUBLIC);
            case INTRANET -> List.of(Network.INTRANET);
        };
    }
}
