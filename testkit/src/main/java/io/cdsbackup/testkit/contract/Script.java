package io.cdsbackup.testkit.contract;

import java.io.IOException;

/** What the server does on one connection. When it returns, the server waits for the client to hang up. */
@FunctionalInterface
interface Script {

    /** The head of an answer whose body comes in chunks. */
    String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    void play(ServedConnection connection) throws IOException;

    /** Answers each request with the same bytes, on as few connections as the client likes. */
    static Script answering(String response) {
        return connection -> {
            while (connection.hears()) {
                connection.says(response);
            }
        };
    }

    /** Answers one request with these bytes, and then says nothing more. */
    static Script stallingAfter(String start) {
        return connection -> {
            connection.hears();
            connection.says(start);
        };
    }

    /** Answers one request with these bytes, and closes the connection. */
    static Script closingAfter(String start) {
        return connection -> {
            connection.hears();
            connection.says(start).closes();
        };
    }

    /** Closes the connection without a byte. */
    static Script dropping() {
        return closingAfter("");
    }

    /** A whole answer, a character for each byte. */
    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** An answer of which only the beginning comes, too long for a client to wait for its rest. */
    static String unfinished() {
        return "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\nsome";
    }
}
