package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.HttpFields;
import java.net.URI;
import java.time.Duration;

/**
 * Something that goes wrong on the remote side. What may go wrong with an API answer is an {@link ApiFault}, what may go
 * wrong with a file a {@link FileFault}; the factories here are the catalogue of both.
 *
 * @see SandboxCloud#faultOnApi(ApiFault)
 * @see SandboxCloud#faultOnFiles(FileFault)
 */
public sealed interface Fault permits ApiFault, FileFault {

    /**
     * A bare status with a line of plain text, as a gateway gives it.
     *
     * @param status the HTTP status
     * @return the fault
     */
    static CannedAnswer status(int status) {
        return CannedAnswer.of(status, "text/plain", "The gateway says " + status);
    }

    /**
     * A status with a body.
     *
     * @param status the HTTP status
     * @param contentType the body's type
     * @param body the body, sent as UTF-8
     * @return the fault
     */
    static CannedAnswer status(int status, String contentType, String body) {
        return CannedAnswer.of(status, contentType, body);
    }

    /**
     * A page for people where an answer for programs was due.
     *
     * @param status the HTTP status
     * @return the fault
     */
    static CannedAnswer html(int status) {
        return CannedAnswer.of(
                status, "text/html; charset=utf-8", "<!DOCTYPE html><html><body><h1>维护中</h1></body></html>");
    }

    /**
     * No body at all.
     *
     * @param status the HTTP status
     * @return the fault
     */
    static CannedAnswer emptyAnswer(int status) {
        return new CannedAnswer(status, HttpFields.NONE, Content.of(""));
    }

    /**
     * A refusal that asks for patience.
     *
     * @param status the HTTP status, such as 429 or 503
     * @param retryAfter the value of {@code Retry-After}: seconds or an HTTP date
     * @return the fault
     */
    static CannedAnswer retryAfter(int status, String retryAfter) {
        return status(status).with("Retry-After", retryAfter);
    }

    /**
     * A redirect.
     *
     * @param status the HTTP status, such as 302
     * @param location where to
     * @return the fault
     */
    static CannedAnswer redirect(int status, URI location) {
        return new CannedAnswer(status, HttpFields.NONE.with("Location", location.toString()), Content.of(""));
    }

    /**
     * A refusal in the API's own envelope.
     *
     * @param status the HTTP status; the remote decides by the code, whatever the status
     * @param code the vendor's code, such as {@code InternalError}
     * @param message the vendor's message
     * @return the fault
     */
    static CannedAnswer refusal(int status, String code, String message) {
        return answerBody(status, ApiAnswer.refusal(status, code, message).text());
    }

    /**
     * Any text in the place of the envelope.
     *
     * @param status the HTTP status
     * @param body the text, sent as UTF-8 and called JSON
     * @return the fault
     */
    static CannedAnswer answerBody(int status, String body) {
        return CannedAnswer.of(status, ApiAnswer.CONTENT_TYPE, body);
    }

    /**
     * A successful envelope that is far too long.
     *
     * @param bytes how long it is at least
     * @return the fault
     */
    static CannedAnswer oversizedAnswer(long bytes) {
        Content body = new PaddedContent("{\"Code\":\"Success\",\"Message\":\"", 'x', bytes, "\",\"TaskId\":\"\"}");
        return new CannedAnswer(200, HttpFields.NONE.with("Content-Type", ApiAnswer.CONTENT_TYPE), body);
    }

    /**
     * An envelope whose data are arrays in arrays.
     *
     * @param depth how many
     * @return the fault
     */
    static CannedAnswer deepAnswer(int depth) {
        return answerBody(200, "{\"Code\":\"Success\",\"Data\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
    }

    /**
     * The true answer with its {@code Code} said twice.
     *
     * @return the fault
     */
    static AnswerFault.DuplicateKeys duplicateKeys() {
        return new AnswerFault.DuplicateKeys();
    }

    /**
     * The true answer, but about another backup.
     *
     * @param other the backup that it speaks of
     * @return the fault
     */
    static AnswerFault.WrongBackup wrongBackup(BackupId other) {
        return new AnswerFault.WrongBackup(other);
    }

    /**
     * The true answer, but about another instance.
     *
     * @param other the instance that it speaks of
     * @return the fault
     */
    static AnswerFault.WrongInstance wrongInstance(InstanceUuid other) {
        return new AnswerFault.WrongInstance(other);
    }

    /**
     * The true answer with another {@code BackupSize}.
     *
     * @param json how the size is written: {@code -1}, {@code 1e999999999}, {@code "12"}, {@code null} …
     * @return the fault
     */
    static AnswerFault.SizeLie sizeLie(String json) {
        return new AnswerFault.SizeLie(json);
    }

    /**
     * The connection is reset once some of the body was sent. Bytes that the client had not read yet may be lost with it.
     *
     * @param after how many bytes of the body are sent
     * @return the fault
     */
    static LineFault.Reset reset(long after) {
        return new LineFault.Reset(after);
    }

    /**
     * The connection ends in an orderly way once some of the body was sent.
     *
     * @param after how many bytes of the body are sent
     * @return the fault
     */
    static LineFault.Truncate truncate(long after) {
        return new LineFault.Truncate(after);
    }

    /**
     * Nothing more comes once some of the body was sent, until the client leaves or the cloud is closed.
     *
     * @param after how many bytes of the body are sent
     * @return the fault
     */
    static LineFault.Stall stall(long after) {
        return new LineFault.Stall(after);
    }

    /**
     * The answer never begins, until the client leaves or the cloud is closed.
     *
     * @return the fault
     */
    static LineFault.Silence silence() {
        return new LineFault.Silence();
    }

    /**
     * The connection ends before the answer begins.
     *
     * @return the fault
     */
    static LineFault.Drop drop() {
        return new LineFault.Drop();
    }

    /**
     * The body comes drop by drop.
     *
     * @param bytes the size of a drop
     * @param pause the real time between two
     * @return the fault
     */
    static LineFault.Drip drip(int bytes, Duration pause) {
        return new LineFault.Drip(bytes, pause);
    }

    /**
     * Something that is not HTTP comes, and then the end of the connection.
     *
     * @param text what comes, sent as ISO 8859-1
     * @return the fault
     */
    static LineFault.Garbage garbage(String text) {
        return new LineFault.Garbage(text);
    }

    /**
     * The answer states no length: its body ends with the connection.
     *
     * @return the fault
     */
    static LineFault.NoLength noLength() {
        return new LineFault.NoLength();
    }

    /**
     * The link that is used expires now, for this request and all later ones.
     *
     * @return the fault
     */
    static ContentFault.ExpireLink expireLink() {
        return new ContentFault.ExpireLink();
    }

    /**
     * The file is another one from now on: other bytes, another {@code ETag}, another {@code Last-Modified}.
     *
     * @param content the new bytes
     * @return the fault
     */
    static ContentFault.Change change(Content content) {
        return new ContentFault.Change(content);
    }

    /**
     * The whole file comes with 200 where a range was asked for.
     *
     * @return the fault
     */
    static ContentFault.IgnoreRange ignoreRange() {
        return new ContentFault.IgnoreRange();
    }

    /**
     * Another range comes than was asked for, and is called by its true name.
     *
     * @param shift by how many bytes it is off
     * @return the fault
     */
    static ContentFault.WrongRange wrongRange(long shift) {
        return new ContentFault.WrongRange(shift);
    }

    /**
     * One byte is wrong, and nothing says so.
     *
     * @param position where in the file
     * @return the fault
     */
    static ContentFault.Corrupt corrupt(long position) {
        return new ContentFault.Corrupt(position);
    }

    /**
     * The true bytes are called {@code Content-Encoding: gzip}, which they are not.
     *
     * @return the fault
     */
    static ContentFault.GzipLabel gzipLabel() {
        return new ContentFault.GzipLabel();
    }
}
