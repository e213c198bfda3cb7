package planted.cryptography.sandbox;

import javax.crypto.Mac;

/** Checks signatures with code of its own. */
interface Verifier {
    Mac mac();
}
