package io.cdsbackup.testkit;

/** A call that reached the fake, as far as it is no secret: neither the access key nor the signature is kept. */
public sealed interface RecordedCall permits RecordedAction, RecordedDownload {}
