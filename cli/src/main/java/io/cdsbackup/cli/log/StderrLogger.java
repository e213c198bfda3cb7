package io.cdsbackup.cli.log;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A logger that writes to {@link LogOutput}.
 *
 * @param name its name
 */
record StderrLogger(String name) implements System.Logger {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return LogOutput.takes(name, level);
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            LogOutput.write(level, name, localized(bundle, message), thrown);
        }
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object @Nullable ... params) {
        if (isLoggable(level)) {
            String pattern = localized(bundle, format);
            String message = params == null || params.length == 0
                    ? pattern
                    : new MessageFormat(pattern, Locale.ROOT).format(params);
            LogOutput.write(level, name, message, null);
        }
    }

    private static String localized(@Nullable ResourceBundle bundle, @Nullable String key) {
        String text = String.valueOf(key);
        return bundle != null && bundle.containsKey(text) ? bundle.getString(text) : text;
    }
}
