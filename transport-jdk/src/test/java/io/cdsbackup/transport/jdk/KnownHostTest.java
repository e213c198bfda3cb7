package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostTest {

    private static final String NAME = "api.example.com";
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(1).toNanos());
    private final KnownHost host = new KnownHost(this::given, nanos::get, REMEMBERED);
    private Duration lookupTakes = Duration.ZERO;
    private @Nullable InetAddress given = address();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "255.255.255.255", "[::1]"})
    void an_address_is_known_from_the_start(String address) {
        assertThat(host.is(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1..2.3",
                ".1.2.3",
                "1.2.3.",
                "0001.2.3.4",
                "1.2.3.x",
                "127.1",
                "١.2.3.4"
            })
    void what_looks_like_an_address_is_a_name(String name) {
        assertThat(host.is(name)).isFalse();
    }

    @Test
    void a_name_is_not_known_by_having_been_looked_up() {
        host.lookUp(NAME);
        pass(Duration.ofSeconds(20));
        host.lookUp(NAME);

        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void a_name_is_known_once_the_jvm_is_seen_to_have_asked_anew() {
        askedAnewAfter(REMEMBERED);

        assertThat(host.is(NAME)).isTrue();
    }

    @Test
    void it_is_known_from_when_the_old_answer_was_last_seen_less_a_margin() {
        askedAnewAfter(REMEMBERED);
        pass(REMEMBERED);
        host.lookUp(NAME);
        pass(Duration.ofSeconds(7));
        given = address();
        host.lookUp(NAME);

        pass(REMEMBERED.minusSeconds(7).minus(KnownHost.MARGIN).minusNanos(1));
        assertThat(host.is(NAME)).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void it_is_known_for_no_longer_than_an_answer_was_seen_to_last() {
        askedAnewAfter(Duration.ofSeconds(12));

        pass(Duration.ofSeconds(12).minus(KnownHost.MARGIN).minusNanos(1));
        assertThat(host.is(NAME)).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void it_is_known_for_no_longer_than_the_jvm_is_set_to_remember() {
        askedAnewAfter(Duration.ofMinutes(5));

        pass(REMEMBERED.minus(KnownHost.MARGIN));
        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void how_long_an_answer_lasts_is_seen_from_the_end_of_the_first_lookup_to_the_begin_of_the_last() {
        lookupTakes = Duration.ofSeconds(10);
        host.lookUp(NAME);
        pass(Duration.ofSeconds(6));
        host.lookUp(NAME);
        lookupTakes = Duration.ZERO;
        given = address();
        host.lookUp(NAME);

        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void to_see_the_same_answer_again_does_not_make_it_last_longer() {
        askedAnewAfter(REMEMBERED);
        pass(REMEMBERED.minus(KnownHost.MARGIN));

        host.lookUp(NAME);

        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void an_old_answer_that_was_seen_too_long_ago_says_nothing() {
        askedAnewAfter(REMEMBERED);
        pass(REMEMBERED);
        given = address();

        host.lookUp(NAME);

        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void another_name_is_not_known_and_takes_the_place_of_the_first() {
        askedAnewAfter(REMEMBERED);
        assertThat(host.is("other.example.com")).isFalse();

        given = address();
        host.lookUp("other.example.com");

        assertThat(host.is("other.example.com")).isFalse();
        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void a_name_that_nobody_knows_any_more_is_forgotten() {
        askedAnewAfter(REMEMBERED);
        given = null;

        host.lookUp(NAME);

        assertThat(host.is(NAME)).isFalse();
    }

    @Test
    void an_address_does_not_take_the_place_of_a_name() {
        askedAnewAfter(REMEMBERED);

        host.lookUp("127.0.0.1");

        assertThat(host.is(NAME)).isTrue();
    }

    @Test
    void where_the_jvm_remembers_nothing_no_name_is_ever_known() {
        KnownHost forgetful = new KnownHost(this::given, nanos::get, Duration.ZERO);
        forgetful.lookUp(NAME);
        pass(REMEMBERED);
        forgetful.lookUp(NAME);
        given = address();

        forgetful.lookUp(NAME);

        assertThat(forgetful.is(NAME)).isFalse();
    }

    @Test
    @Timeout(30)
    void a_name_service_that_hangs_holds_up_no_second_lookup() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        KnownHost hanging = new KnownHost(
                name -> {
                    asked.countDown();
                    return awaited(answers);
                },
                System::nanoTime,
                REMEMBERED);
        Held first = Held.in(() -> hanging.lookUp(NAME), Thread.State.WAITING);
        asked.await();

        hanging.lookUp("other.example.com");

        answers.countDown();
        first.goesOn();
    }

    /** What all of this rests on. Of three in a row one may fall behind the end of the JVM's time, not two. */
    @Test
    void this_jvm_gives_the_same_object_as_long_as_it_remembers() throws UnknownHostException {
        InetAddress first = InetAddress.getByName("localhost");
        InetAddress second = InetAddress.getByName("localhost");
        InetAddress third = InetAddress.getByName("localhost");

        assertThat(second)
                .satisfiesAnyOf(
                        it -> assertThat(it).isSameAs(first),
                        it -> assertThat(it).isSameAs(third));
    }

    /** As a JVM that remembers for so long does, for one who looks all the time. */
    private void askedAnewAfter(Duration time) {
        host.lookUp(NAME);
        pass(time);
        host.lookUp(NAME);
        given = address();
        host.lookUp(NAME);
    }

    private InetAddress given(String name) throws UnknownHostException {
        pass(lookupTakes);
        InetAddress answer = given;
        if (answer == null) {
            throw new UnknownHostException(name);
        }
        return answer;
    }

    private static InetAddress awaited(CountDownLatch answers) {
        try {
            answers.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return address();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Equal to the others, and not the same. */
    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(NAME, new byte[] {10, 0, 0, 9});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }
}
