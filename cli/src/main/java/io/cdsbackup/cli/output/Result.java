package io.cdsbackup.cli.output;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.port.JsonValue;
import java.util.List;

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
     * Whether the result only tells that the job was done. Such a text is left out where the user asked for quiet.
     *
     * @return true if nobody asked for the text itself
     */
    default boolean isReceipt() {
        return false;
    }
}
