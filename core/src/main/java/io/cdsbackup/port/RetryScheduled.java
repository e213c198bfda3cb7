package io.cdsbackup.port;

import io.cdsbackup.error.ErrorKind;
import java.time.Duration;

/**
 * Something failed, and is tried again.
 *
 * @param call the call that goes on
 * @param failure what kind of failure it was
 * @param delay how long it is waited before; nothing where something could be set right, such as the clock
 */
public record RetryScheduled(ClientCall call, ErrorKind failure, Duration delay) {}
