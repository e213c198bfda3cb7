package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a download gives, up to a number of pieces. */
final class CollectingSink implements DownloadSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> pieces = new ArrayList<>();
    private final int enough;
    private @Nullable DownloadHead head;

    CollectingSink(int enough) {
        this.enough = enough;
    }

    static CollectingSink all() {
        return new CollectingSink(Integer.MAX_VALUE);
    }

    @Override
    public boolean head(DownloadHead came) {
        head = came;
        return enough > 0;
    }

    @Override
    public boolean bytes(ByteBuffer came) {
        pieces.add(came.remaining());
        while (came.hasRemaining()) {
            bytes.write(came.get());
        }
        return pieces.size() < enough;
    }

    DownloadHead head() {
        if (head == null) {
            throw new AssertionError("No head came");
        }
        return head;
    }

    boolean hasHead() {
        return head != null;
    }

    String field(String name) {
        return head().fields().first(name).orElse("(none)");
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    List<Integer> pieces() {
        return pieces;
    }
}
