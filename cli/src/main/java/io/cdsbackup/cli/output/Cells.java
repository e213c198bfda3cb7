package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.domain.BackupSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written into one cell of a text. */
final class Cells {

    private static final String UNKNOWN = "-";

    private Cells() {}

    static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? UNKNOWN : text;
    }

    static String size(@Nullable BackupSize size) {
        return size == null ? UNKNOWN : ByteCount.of(size.bytes());
    }

    static String exactSize(@Nullable BackupSize size, Messages messages) {
        return size == null
                ? UNKNOWN
                : messages.say(Phrase.SIZE_EXACT, ByteCount.of(size.bytes()), Long.toString(size.bytes()));
    }

    static List<String> pair(Messages messages, Phrase label, String cell) {
        return List.of(messages.say(label), cell);
    }
}
