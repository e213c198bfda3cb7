package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as sections of {@code name = value} lines. Comments have a line of their own, for a value may have {@code #} and
 * {@code ;} in it. A message names the line and shows nothing of it: a secret may have ended up where a name belongs.
 */
final class Ini {

    private static final Set<String> SETTINGS = Set.of("secret_id", "secret_key", "region", "endpoint");

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Integer> strangeLines = new ArrayList<>();
    private final Path path;

    private Ini(Path path) {
        this.path = path;
    }

    static Ini parse(String text, Path path) {
        Ini ini = new Ini(path);
        Section current = null;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[")) {
                current = ini.begin(line, number);
            } else if (current == null) {
                throw ini.broken(number, "stands before the first [profile]");
            } else {
                ini.take(line, number, current);
            }
        }
        return ini;
    }

    Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** The numbers of the lines that set what nobody knows. */
    List<Integer> strangeLines() {
        return strangeLines;
    }

    private Section begin(String line, int number) {
        String name = line.endsWith("]") ? line.substring(1, line.length() - 1).strip() : "";
        if (name.isEmpty()) {
            throw broken(number, "is no [profile]");
        }
        Section section = new Section(number, new HashMap<>());
        Section earlier = sections.putIfAbsent(name, section);
        if (earlier != null) {
            throw broken(number, "begins the profile of line " + earlier.line() + " again");
        }
        return section;
    }

    private void take(String line, int number, Section section) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw broken(number, "is neither name = value, nor [profile], nor a comment (# or ;)");
        }
        String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(equals + 1).strip();
        if (!SETTINGS.contains(name)) {
            strangeLines.add(number);
        } else if (value.isEmpty()) {
            throw broken(number, "sets " + name + " to nothing");
        } else if (section.values().putIfAbsent(name, value) != null) {
            throw broken(number, "sets " + name + " again in the same profile");
        }
    }

    private InvalidCredentialsException broken(int line, String why) {
        return new InvalidCredentialsException(
                ErrorDetail.of(path + ", line " + line + ": it " + why).withHint("Correct that line."));
    }

    /** One profile. A class and no record, since its text form must not show its values. */
    static final class Section {

        private final int line;
        private final Map<String, String> values;

        private Section(int line, Map<String, String> values) {
            this.line = line;
            this.values = values;
        }

        /** Where it begins. */
        int line() {
            return line;
        }

        @Nullable
        String value(String setting) {
            return values.get(setting);
        }

        private Map<String, String> values() {
            return values;
        }

        @Override
        public String toString() {
            return "Section[line " + line + "]";
        }
    }
}
