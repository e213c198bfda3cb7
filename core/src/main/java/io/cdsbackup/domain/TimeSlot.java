package io.cdsbackup.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hour of the day in which automatic backups begin: on the hour and one hour long, as the vendor's page on
 * {@code ModifyDbBackupPolicy} has it, in the time of the service.
 *
 * @param startHour the hour, from 0 to 23
 */
public record TimeSlot(int startHour) {

    private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):00-([01][0-9]|2[0-4]):00");

    /**
     * Checks the hour.
     *
     * @param startHour the hour
     * @throws IllegalArgumentException if the day has no such hour
     */
    public TimeSlot {
        if (startHour < 0 || startHour > 23) {
            throw new IllegalArgumentException("A slot starts at an hour from 0 to 23");
        }
    }

    /**
     * The slot that starts at an hour.
     *
     * @param hour from 0 to 23
     * @return the slot
     * @throws IllegalArgumentException if the day has no such hour
     */
    public static TimeSlot startingAt(int hour) {
        return new TimeSlot(hour);
    }

    /**
     * Reads a slot.
     *
     * @param text such as {@code 03:00-04:00}; the last one of the day is {@code 23:00-24:00}
     * @return the slot
     * @throws IllegalArgumentException if it is not on the hour, or not one hour long
     */
    public static TimeSlot parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) + 1 == Integer.parseInt(matcher.group(2))) {
            return new TimeSlot(Integer.parseInt(matcher.group(1)));
        }
        throw new IllegalArgumentException("A slot is on the hour and one hour long, such as 03:00-04:00");
    }

    /** Shows the slot as the service writes it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02d:00-%02d:00", startHour, startHour + 1);
    }
}
