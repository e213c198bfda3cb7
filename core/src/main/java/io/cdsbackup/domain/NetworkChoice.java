package io.cdsbackup.domain;

import java.util.List;

/** Which network a download may use. */
public enum NetworkChoice {
    /** The intranet where it can be reached and is allowed, else the public one. */
    AUTO(List.of(Network.INTRANET, Network.PUBLIC)),
    /** The public network alone. */
    PUBLIC(List.of(Network.PUBLIC)),
    /** The intranet alone. */
    INTRANET(List.of(Network.INTRANET));

    private final List<Network> inOrder;

    NetworkChoice(List<Network> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * The networks to try, the preferred one first.
     *
     * @return one or two networks
     */
    public List<Network> networks() {
        return inOrder;
    }
}
