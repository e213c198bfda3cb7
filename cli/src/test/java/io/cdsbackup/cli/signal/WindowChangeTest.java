package io.cdsbackup.cli.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class WindowChangeTest {

    @Test
    void the_signal_of_another_size_is_heard() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        WindowChange.listen(heard::countDown);

        new ProcessBuilder(
                        "kill",
                        "-s",
                        "WINCH",
                        Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();

        assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
