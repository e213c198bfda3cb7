package io.cdsbackup.testkit;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;

/**
 * One scripted download: what an address gives. Each answer is given once, in order; only a file that is served stays.
 */
public final class DownloadScript {

    private final Script script;
    private final Rule<DownloadAnswer> rule;

    DownloadScript(Script script, DownloadExpectation expectation) {
        this.script = script;
        this.rule = script.download(expectation);
    }

    /**
     * Serves a file from here on, as often as it is asked for: whole or by ranges, with an {@code ETag} of its content, and
     * with {@code If-Range} obeyed.
     *
     * @param content the file
     * @return this script
     */
    public DownloadScript serve(byte[] content) {
        add(new ServedFile(content));
        script.change(rule, Rule::repeatLast);
        return this;
    }

    /**
     * Serves a file once, whole or by the range asked for, and breaks off on the way.
     *
     * @param content the file
     * @param after how many bytes are given before
     * @param failure what a transport throws then, such as a {@code ConnectionLostException}
     * @return this script
     * @throws IllegalArgumentException if the number of bytes is negative
     */
    public DownloadScript breakOff(byte[] content, long after, BackupException failure) {
        if (after < 0) {
            throw new IllegalArgumentException("A download cannot break off after " + after + " bytes");
        }
        ServedFile file = new ServedFile(content);
        return add(request -> file.give(request).brokenOff(after, failure));
    }

    /**
     * Answers once, whatever was asked for.
     *
     * @param status the HTTP status
     * @param fields the header fields, given as they are
     * @param body the body
     * @return this script
     */
    public DownloadScript answer(int status, HttpFields fields, byte[] body) {
        DownloadHead head = new DownloadHead(status, fields);
        ByteBuffer bytes = ByteBuffer.wrap(body.clone()).asReadOnlyBuffer();
        return add(request -> DownloadReply.whole(head, bytes));
    }

    /**
     * Gives no answer, but throws what a transport throws then.
     *
     * @param failure such as a {@code ConnectFailedException}
     * @return this script
     */
    public DownloadScript fail(BackupException failure) {
        return add(request -> {
            throw failure;
        });
    }

    private DownloadScript add(DownloadAnswer answer) {
        script.change(rule, changed -> changed.add(answer));
        return this;
    }
}
