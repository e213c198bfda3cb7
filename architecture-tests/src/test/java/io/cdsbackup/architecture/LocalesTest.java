package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rule 12: the same input gives the same output in Ankara, Shanghai and under cron. */
class LocalesTest {

    private static final Hexagon PLANTED = Hexagon.planted("locales");

    /** Every call that takes the machine's locale or, on Java 17, its charset. */
    private static final Pattern BY_DEFAULT = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, \\[Ljava\\.lang\\.Object;\\)",
            "java\\.lang\\.String\\.formatted\\(.*\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
            "java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .*\\)",
            "java\\.io\\.Print(Stream|Writer)\\.<init>\\((java\\.io\\.OutputStream|java\\.lang\\.String|java\\.io\\.File)(, boolean)?\\)",
            "java\\.io\\.(InputStreamReader|OutputStreamWriter)\\.<init>\\(java\\.io\\.\\w+\\)",
            "java\\.io\\.File(Reader|Writer)\\.<init>\\((java\\.lang\\.String|java\\.io\\.File|java\\.io\\.FileDescriptor)(, boolean)?\\)",
            "java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)",
            "java\\.util\\.Scanner\\.<init>\\(java\\.(io|nio)\\.[\\w.]+\\)",
            "java\\.util\\.Formatter\\.<init>\\(.*\\)",
            "java\\.util\\.Locale\\.getDefault\\(.*\\)",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.text\\.(Decimal|SimpleDate)Format\\.<init>\\((java\\.lang\\.String)?\\)"));

    @Test
    void everyTextHasItsLocaleAndItsCharset() {
        everyTextHasItsLocaleAndItsCharset(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aTextByTheMachinesLocaleOrCharsetIsReported() {
        assertThat(Violations.of(everyTextHasItsLocaleAndItsCharset(PLANTED), PLANTED))
                .containsExactly(
                        "Method <internal.Provincial.date()> calls method <java.time.format.DateTimeFormatter.ofPattern(java.lang.String)>",
                        "Method <internal.Provincial.decoded([B)> calls constructor <java.lang.String.<init>([B)>",
                        "Method <internal.Provincial.decoded([B)> calls constructor <java.lang.String.<init>([B, int, int)>",
                        "Method <internal.Provincial.formatted(int)> calls method <java.lang.String.format(java.lang.String, [Ljava.lang.Object;)>",
                        "Method <internal.Provincial.formatted(int)> calls method <java.lang.String.formatted([Ljava.lang.Object;)>",
                        "Method <internal.Provincial.lower(java.lang.String)> calls method <java.lang.String.getBytes()>",
                        "Method <internal.Provincial.lower(java.lang.String)> calls method <java.lang.String.toLowerCase()>",
                        "Method <internal.Provincial.printed(int)> calls constructor <java.io.PrintStream.<init>(java.io.OutputStream)>",
                        "Method <internal.Provincial.printed(int)> calls method <java.io.ByteArrayOutputStream.toString()>",
                        "Method <internal.Provincial.printed(int)> calls method <java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)>",
                        "Method <internal.Provincial.reader(java.io.InputStream)> calls constructor <java.io.InputStreamReader.<init>(java.io.InputStream)>",
                        "Method <internal.Provincial.upper()> references method <java.lang.String.toUpperCase()>");
    }

    private static ArchRule everyTextHasItsLocaleAndItsCharset(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAPackage(hexagon.everything())
                .should(Conditions.reportNothing(
                        "name the locale or charset of every text", writing -> Calls.of(writing, BY_DEFAULT)));
    }
}
