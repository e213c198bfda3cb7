package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;

/**
 * What a {@link Transport} is, in JUnit 5 tests down to the bytes on the wire. Extend it, and say how to make yours:
 *
 * <pre>{@code
 * class MyTransportContractTest extends TransportContract {
 *     @Override
 *     protected Transport transport(TransportSettings settings) {
 *         return new MyTransportProvider().transport(settings);
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit and AssertJ are those of your build: testkit brings neither.
 */
public abstract class TransportContract extends Contract
        implements WireCases,
                StatusCases,
                BodyCases,
                FailureCases,
                DeadlineCases,
                TlsCases,
                LifecycleCases,
                ThreadCases,
                RedactionCases {

    /** For subclasses. */
    protected TransportContract() {}

    /**
     * Makes the transport that is held to this. The cases close it. Where transports share an HTTP client that was given to
     * them, give them the same here, so that it is seen whether one closes what others use.
     *
     * @param settings the settings to heed; an implementation over a given client sets that client up so
     * @return a new transport
     */
    protected abstract Transport transport(TransportSettings settings);

    /**
     * What becomes of an answer that is labelled as gzip.
     *
     * @return {@link AnswerCoding#DECODED} unless overridden
     */
    protected AnswerCoding gzippedAnswer() {
        return AnswerCoding.DECODED;
    }

    @Override
    final Bench bench() {
        return new ApiBench(this);
    }
}
