package planted.locales.internal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Names locale and charset in its first method, and in none of the others. */
@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "DefaultLocale", "AnnotateFormatMethod"})
final class Provincial {
    private Provincial() {}

    static String named(String text) {
        byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8) + String.format(Locale.ROOT, "%d", bytes.length);
    }

    static byte[] lower(String text) {
        return text.toLowerCase().getBytes();
    }

    static UnaryOperator<String> upper() {
        return String::toUpperCase;
    }

    static String decoded(byte[] bytes) {
        return new String(bytes) + new String(bytes, 0, 1);
    }

    static String formatted(int number) {
        return String.format("%d", number) + "%d".formatted(number);
    }

    static Reader reader(InputStream in) {
        return new InputStreamReader(in);
    }

    static String printed(int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrintStream(out).printf("%d", number);
        return out.toString();
    }

    static DateTimeFormatter date() {
        return DateTimeFormatter.ofPattern("d MMM");
    }
}
