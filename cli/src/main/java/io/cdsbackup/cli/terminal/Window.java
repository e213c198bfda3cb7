package io.cdsbackup.cli.terminal;

import io.cdsbackup.cli.signal.WindowChange;
import io.cdsbackup.port.Environment;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide a terminal's window is: {@code COLUMNS} says, or the terminal is asked, again after each change. Safe for use by
 * several threads.
 */
final class Window implements IntSupplier {

    /** What a terminal has had since punched cards. */
    static final int USUAL_COLUMNS = 80;

    /** Less is no window but a mistake, and more is one as well. */
    private static final int FEWEST = 10;

    private static final int MOST = 9999;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4})");

    private final Supplier<String> size;
    private volatile boolean changed = true;
    private volatile int columns = USUAL_COLUMNS;

    Window(Supplier<String> size) {
        this.size = size;
    }

    static IntSupplier of(Environment environment) {
        OptionalInt told = environment
                .variable("COLUMNS")
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> sane(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
        if (told.isPresent()) {
            return told::getAsInt;
        }
        Window window = new Window(WindowSize::ask);
        WindowChange.listen(window::change);
        return window;
    }

    @Override
    public int getAsInt() {
        if (changed) {
            changed = false;
            Matcher answer = SIZE.matcher(size.get().strip());
            // Rows come first.
            columns = answer.matches() ? sane(Integer.parseInt(answer.group(2))).orElse(USUAL_COLUMNS) : columns;
        }
        return columns;
    }

    void change() {
        changed = true;
    }

    private static OptionalInt sane(int columns) {
        return columns >= FEWEST && columns <= MOST ? OptionalInt.of(columns) : OptionalInt.empty();
    }
}
