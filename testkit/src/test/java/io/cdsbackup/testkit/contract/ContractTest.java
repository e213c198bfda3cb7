package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract itself: which cases it has, and that they fail, pass and are skipped as they should. */
class ContractTest {

    @Test
    void everyCaseOfATransportIsThere() {
        List<Integer> numbers = Stream.of(TransportContract.class, DownloadTransportContract.class)
                .flatMap(contract -> Arrays.stream(contract.getMethods()))
                .filter(method -> method.isAnnotationPresent(ContractCase.class))
                .map(method -> method.getAnnotation(ContractCase.class).value())
                .distinct()
                .sorted()
                .toList();

        // 51 to 54 choose among transports: the consumer tests have them.
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, 50), IntStream.rangeClosed(55, 65))
                        .boxed()
                        .toList());
    }

    @Test
    void everyTestOfTheContractsHasANumber() {
        for (Class<?> contract : List.of(TransportContract.class, DownloadTransportContract.class)) {
            assertThat(contract.getMethods())
                    .filteredOn(method -> method.isAnnotationPresent(Test.class))
                    .hasSizeGreaterThan(40)
                    .allMatch(method -> method.isAnnotationPresent(ContractCase.class));
        }
    }

    @Test
    void aTransportThatNeverAnswersFailsWhatIsNotWaived() {
        Map<String, String> outcomes = outcomesOf(NeverAnswers.class);

        assertThat(outcomes).hasSizeGreaterThan(55);
        assertThat(outcomes.get("3: the order of parameters and their duplicates are kept"))
                .isEqualTo("Case 3 is waived: it has no wire");
        assertThat(outcomes.get("19: a chunked body is put together")).isEqualTo("Nothing there");
        assertThat(outcomes.get("47: no thread keeps the jvm alive")).isEqualTo("Nothing there");
        assertThat(outcomes.get("33: a truncated body is a lost connection")).contains("127.0.0.1");
    }

    @Test
    void aWaiverOfNoCaseOrWithoutAReasonFailsEveryTest() {
        assertThat(outcomesOf(WaivesNothing.class).values()).noneMatch(outcome -> outcome.equals("passed"));
        assertThat(outcomesOf(GivesNoReason.class).values()).noneMatch(outcome -> outcome.equals("passed"));
    }

    private static Map<String, String> outcomesOf(Class<?> tests) {
        Map<String, String> outcomes = new ConcurrentHashMap<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                outcomes.put(test.getDisplayName(), reason);
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    outcomes.put(
                            test.getDisplayName(),
                            result.getThrowable()
                                    .map(String::valueOf)
                                    .map(ContractTest::message)
                                    .orElse("passed"));
                }
            }
        };
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        return new TreeMap<>(outcomes);
    }

    private static String message(String thrown) {
        return thrown.replaceFirst("^[\\w.]+: ", "");
    }

    /** Run by the launcher alone. */
    static class NeverAnswers extends TransportContract {

        @Override
        protected Transport transport(TransportSettings settings) {
            return new Transport() {
                @Override
                public TransportResponse exchange(TransportRequest request) {
                    throw new ConnectionLostException(ErrorDetail.of("Nothing there"));
                }

                @Override
                public void close() {}
            };
        }

        @Override
        protected Map<Integer, String> waivers() {
            return Map.of(3, "it has no wire", 49, "it has no threads");
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(100);
        }
    }

    static class WaivesNothing extends NeverAnswers {
        @Override
        protected Map<Integer, String> waivers() {
            return Map.of(51, "for the consumer tests");
        }
    }

    static class GivesNoReason extends NeverAnswers {
        @Override
        protected Map<Integer, String> waivers() {
            return Map.of(3, " ");
        }
    }
}
