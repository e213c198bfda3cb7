package io.cdsbackup.domain;

/**
 * The id of a task that the service has begun, as opaque as any id.
 *
 * @param value the id
 */
public record TaskId(String value) {

    /**
     * Checks the id.
     *
     * @param value the id
     * @throws IllegalArgumentException if it is blank or has a control character
     */
    public TaskId {
        OpaqueText.checked("task id", value);
    }

    /**
     * A task id.
     *
     * @param value the id
     * @return the id
     * @throws IllegalArgumentException if it is blank or has a control character
     */
    public static TaskId of(String value) {
        return new TaskId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
