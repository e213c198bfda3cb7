package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.TimeSlot;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets when an instance is backed up by itself: the vendor's ModifyDbBackupPolicy page. */
final class ModifyDbBackupPolicy implements Action {

    private static final Set<String> PARAMETERS = Set.of("InstanceUuid", "DataBackups");
    private static final Set<String> POLICY_PARAMETERS = Set.of("TimeSlot", "DateList", "Sign");
    private static final Pattern SLOT = Pattern.compile("(\\d\\d):00-(\\d\\d):00");
    private static final int LAST_HOUR = 23;

    private final Catalogue catalogue;

    ModifyDbBackupPolicy(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "ModifyDbBackupPolicy";
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public ApiAnswer answer(Incoming request) {
        Body body = Body.of(request);
        body.allow(PARAMETERS);
        String instance = body.text("InstanceUuid");
        BackupPolicy policy = policy(body.object("DataBackups"));
        ApiAnswer refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (!catalogue.hasInstance(instance)) {
            return ApiAnswer.notFound("instance");
        }
        catalogue.setPolicy(instance, policy);
        return ApiAnswer.done();
    }

    /** The policy; one that is off, and a note in the body, where there is none. */
    private static BackupPolicy policy(Body body) {
        body.allow(POLICY_PARAMETERS);
        String sign = body.number("Sign");
        boolean on = sign.equals("1");
        if (!on && !sign.equals("0")) {
            body.refuse("InvalidParameter", "DataBackups.Sign must be 1 or 0.");
        }
        // One that is off need not say when.
        TimeSlot slot = on || body.has("TimeSlot") ? slot(body) : null;
        Set<DayOfWeek> days = on || body.has("DateList") ? days(body) : Set.of();
        return body.refusal() == null ? new BackupPolicy(slot, days, on) : BackupPolicy.off();
    }

    private static @Nullable TimeSlot slot(Body body) {
        Matcher slot = SLOT.matcher(body.text("TimeSlot"));
        if (slot.matches()) {
            int start = Integer.parseInt(slot.group(1));
            if (start <= LAST_HOUR && Integer.parseInt(slot.group(2)) == start + 1) {
                return TimeSlot.startingAt(start);
            }
        }
        body.refuse(
                "InvalidParameter",
                "DataBackups.TimeSlot must be on the hour and one hour long, from 00:00-01:00 to 23:00-24:00.");
        return null;
    }

    private static Set<DayOfWeek> days(Body body) {
        List<String> numbers = body.texts("DateList");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (!body.has("DateList")) {
            body.refuse("ArgMissing", "The parameter DataBackups.DateList is missing.");
        } else if (numbers.isEmpty() || !numbers.stream().allMatch(number -> number.matches("[0-6]"))) {
            body.refuse("InvalidParameter", "DataBackups.DateList must name days from \"0\" (Sunday) to \"6\".");
        } else {
            numbers.forEach(number -> days.add(DayOfWeek.SUNDAY.plus(Long.parseLong(number))));
        }
        return days;
    }
}
