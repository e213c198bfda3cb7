package planted.adapters.transport.feign.part;

import planted.adapters.codec.jackson.Parser;

/** A part of an adapter that uses another adapter. */
interface Loan {
    Parser parser();
}
