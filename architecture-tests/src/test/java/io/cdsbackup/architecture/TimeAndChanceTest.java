package io.cdsbackup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rule 10: time and chance come from outside, so that a test can say what they are. */
class TimeAndChanceTest {

    private static final Hexagon PLANTED = Hexagon.planted("times");

    /** Every call that has no clock among its arguments, and so asks the machine's. */
    private static final Pattern ASKED = Pattern.compile(String.join(
            "|",
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)",
            "java\\.time\\.Clock\\.(system|tick[MS])\\w*\\(.*\\)",
            "java\\.time\\.InstantSource\\.system\\(\\)",
            "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)\\(\\)",
            "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*\\)",
            "java\\.lang\\.Thread\\.sleep\\(.*\\)",
            "java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*\\)",
            "java\\.util\\.concurrent\\.locks\\.LockSupport\\.park\\w+\\(.*\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(.*\\)",
            "java\\.security\\.SecureRandom\\.(<init>|getInstance\\w*)\\(.*\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
            "java\\.util\\.random\\.RandomGenerator(Factory)?\\.(of|getDefault)\\(.*\\)"));

    @Test
    void coreAsksNoClockAndNoDice() {
        coreAsksNoClockAndNoDice(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aCoreThatAsksAClockOrDiceIsReported() {
        assertThat(Violations.of(coreAsksNoClockAndNoDice(PLANTED), PLANTED))
                .containsExactly(
                        "Method <internal.api.Impatient.clock()> calls method <java.time.Clock.systemUTC()>",
                        "Method <internal.api.Impatient.dice()> calls constructor <java.util.Random.<init>(long)>",
                        "Method <internal.api.Impatient.dice()> calls method <java.lang.Math.random()>",
                        "Method <internal.api.Impatient.dice()> calls method <java.util.UUID.randomUUID()>",
                        "Method <internal.api.Impatient.dice()> calls method <java.util.concurrent.ThreadLocalRandom.current()>",
                        "Method <internal.api.Impatient.ticker()> references method <java.lang.System.nanoTime()>",
                        "Method <internal.api.Impatient.times(java.time.ZoneId)> calls method <java.time.Instant.now()>",
                        "Method <internal.api.Impatient.times(java.time.ZoneId)> calls method <java.time.LocalDate.now(java.time.ZoneId)>",
                        "Method <internal.api.Impatient.waits()> calls method <java.lang.Thread.sleep(long)>",
                        "Method <internal.api.Impatient.waits()> calls method <java.util.concurrent.TimeUnit.sleep(long)>");
    }

    private static ArchRule coreAsksNoClockAndNoDice(Hexagon hexagon) {
        return classes()
                .that()
                .resideInAnyPackage(hexagon.core())
                .and()
                .resideOutsideOfPackage(hexagon.defaults())
                .should(Conditions.reportNothing(
                        "ask no clock, sleeper or random source of their own", asking -> Calls.of(asking, ASKED)));
    }
}
