package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 11: standard input, output and error are the command's. */
class StandardStreamsTest {

    private static final Hexagon PLANTED = Hexagon.planted("streams");

    private static final Set<String> STREAMS =
            Set.of("java.lang.System.in", "java.lang.System.out", "java.lang.System.err");

    private static final Pattern CALLS = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.System\\.(console\\(\\)|set(In|Out|Err)\\(.*\\))",
            ".*\\.printStackTrace\\(\\)",
            "java\\.lang\\.Thread\\.dumpStack\\(\\)"));

    @Test
    void onlyTheCommandUsesTheStandardStreams() {
        onlyTheCommandUsesTheStandardStreams(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aUseOfTheStandardStreamsIsReported() {
        assertThat(Violations.of(onlyTheCommandUsesTheStandardStreams(PLANTED), PLANTED))
                .containsExactly(
                        "Method <sandbox.Chatty.talk(java.io.PrintStream)> calls method <java.io.IOException.printStackTrace()>",
                        "Method <sandbox.Chatty.talk(java.io.PrintStream)> gets field <java.lang.System.err>",
                        "Method <sandbox.Chatty.talk(java.io.PrintStream)> gets field <java.lang.System.in>",
                        "Method <sandbox.Chatty.talk(java.io.PrintStream)> gets field <java.lang.System.out>");
    }

    private static ArchRule onlyTheCommandUsesTheStandardStreams(Hexagon hexagon) {
        return classes()
                .that()
                .resideOutsideOfPackage(hexagon.cli())
                .should(Conditions.reportNothing(
                        "leave the standard streams alone",
                        using -> Stream.concat(
                                using.getFieldAccessesFromSelf().stream()
                                        .filter(access -> STREAMS.contains(
                                                access.getTarget().getFullName()))
                                        .map(access -> access.getDescription()),
                                Calls.of(using, CALLS))));
    }
}
