package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.internal.parts.PartPlan;
import io.cdsbackup.internal.parts.PartRun;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** How far one worker is in the parts that it has claimed. It outlives a connection that breaks: the next one goes on there. */
final class PartCursor {

    /** Is told when a part is complete. */
    @FunctionalInterface
    interface PartEnd {
        void complete(int part, int checksum);
    }

    private final PartPlan plan;
    private PartRun run;
    private final CRC32C checksum = new CRC32C();
    private long position;

    PartCursor(PartPlan plan, PartRun run) {
        this.plan = plan;
        this.run = run;
        this.position = plan.range(run.first()).first();
    }

    PartRun run() {
        return run;
    }

    /** Takes more parts on, which follow those that it has. */
    void goOnWith(PartRun longer) {
        run = longer;
    }

    /** Where the next byte goes. */
    long position() {
        return position;
    }

    boolean isAtEnd() {
        return position > last();
    }

    /** The bytes that are still to come. */
    ByteRange rest() {
        return ByteRange.of(position, last());
    }

    /** The parts that are not complete. The others are not this worker's any more: one that does not hold may be another's. */
    Optional<PartRun> left() {
        return isAtEnd() ? Optional.empty() : Optional.of(new PartRun(plan.partAt(position), run.last()));
    }

    /** How many bytes came of a part that is not complete: without the rest they are of no use to anybody else. */
    long unfinished() {
        return isAtEnd() ? 0 : position - plan.range(plan.partAt(position)).first();
    }

    /** How many of these bytes belong to the part that the next one is in. */
    int upToPartEnd(ByteBuffer bytes) {
        long partEnd = plan.range(plan.partAt(position)).last();
        return (int) Math.min(bytes.remaining(), partEnd - position + 1);
    }

    /** Moves on by bytes that were written and belong to one part. */
    void advance(ByteBuffer written, PartEnd end) {
        int part = plan.partAt(position);
        position += written.remaining();
        checksum.update(written);
        if (position > plan.range(part).last()) {
            int complete = (int) checksum.getValue();
            checksum.reset();
            end.complete(part, complete);
        }
    }

    private long last() {
        return plan.range(run.last()).last();
    }
}
