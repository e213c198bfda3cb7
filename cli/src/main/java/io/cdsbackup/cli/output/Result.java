package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.Optional;

/** What a command brings, in both forms. */
public interface Result {

    /**
     * The result for programs.
     *
     * @return one JSON value
     */
    JsonValue json();

    /**
     * The result for people.
     *
     * @param messages the language to say it in
     * @return lines that are safe to show
     */
    List<String> lines(Messages messages);

    /**
     * The result for people at a terminal.
     *
     * @param messages the language to say it in
     * @param columns how wide the terminal is
     * @return lines that are safe to show, and fit where they can
     */
    default List<String> lines(Messages messages, int columns) {
        return lines(messages);
    }

    /**
     * Why the command fails although it has something to show. The result is shown first.
     *
     * @return the failure, or empty if the command is done
     */
    default Optional<BackupException> failure() {
        return Optional.empty();
    }

    /**
     * Whether the result only tells that the job was done. Such a text is left out where the user asked for quiet.
     *
     * @return true if nobody asked for the text itself
     */
    default boolean isReceipt() {
        return false;
    }
}
