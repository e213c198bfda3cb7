package planted.cryptography.internal.signing;

import javax.crypto.Mac;

/** The one place. */
interface Right {
    Mac mac();
}
