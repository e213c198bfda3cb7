package io.cdsbackup.sandbox;

import io.cdsbackup.port.HttpFields;

/**
 * What is sent back: a status, fields, and a slice of a content as the body.
 *
 * @param status the HTTP status
 * @param fields the header fields, beside date and length
 * @param content where the body is from
 * @param from where the body begins in it
 * @param length how long the body is
 */
record Answer(int status, HttpFields fields, Content content, long from, long length) {

    static Answer of(int status, HttpFields fields, Content body) {
        return new Answer(status, fields, body, 0, body.length());
    }

    static Answer of(int status, String contentType, String body) {
        return of(status, HttpFields.NONE.with("Content-Type", contentType), Content.of(body));
    }

    static Answer of(CannedAnswer canned) {
        return of(canned.status(), canned.fields(), canned.body());
    }

    Answer with(String name, String value) {
        return new Answer(status, fields.with(name, value), content, from, length);
    }
}
