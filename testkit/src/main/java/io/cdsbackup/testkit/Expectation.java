package io.cdsbackup.testkit;

import java.util.List;

/** What a scripted request looks like. Its text form is how messages name it. */
sealed interface Expectation permits ActionExpectation, DownloadExpectation {

    /**
     * Holds a call against this.
     *
     * @param call what came
     * @return in what it differs; nothing if it is the one expected
     */
    List<Difference> differences(RecordedCall call);
}
