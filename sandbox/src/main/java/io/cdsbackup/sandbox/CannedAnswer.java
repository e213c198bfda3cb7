package io.cdsbackup.sandbox;

import io.cdsbackup.port.HttpFields;

/**
 * A fault that answers in the service's place: a gateway's error, a page for people, a redirect, a broken envelope.
 *
 * @param status the HTTP status
 * @param fields the header fields, beside those that every answer has
 * @param body the body
 */
public record CannedAnswer(int status, HttpFields fields, Content body) implements ApiFault, FileFault {

    /**
     * Checks the status.
     *
     * @param status the HTTP status
     * @param fields the header fields, beside those that every answer has
     * @param body the body
     * @throws IllegalArgumentException if the status is none of a final answer
     */
    public CannedAnswer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("Not the status of a final answer: " + status);
        }
    }

    static CannedAnswer of(int status, String contentType, String body) {
        return new CannedAnswer(status, HttpFields.NONE.with("Content-Type", contentType), Content.of(body));
    }

    /**
     * The same with one header field more.
     *
     * @param name its name
     * @param value its value
     * @return another fault
     * @throws IllegalArgumentException if the name is empty, or either has a line break or a zero
     */
    public CannedAnswer with(String name, String value) {
        return new CannedAnswer(status, fields.with(name, value), body);
    }
}
