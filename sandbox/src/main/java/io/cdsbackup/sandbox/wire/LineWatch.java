package io.cdsbackup.sandbox.wire;

/** Is told which lines there are. */
public interface LineWatch {

    /**
     * A line has come about.
     *
     * @param port the port from which the server sees it come
     */
    void opened(int port);

    /**
     * A line has ended.
     *
     * @param port the port from which the server saw it come
     */
    void closed(int port);
}
