package planted.cryptography.internal.api;

import javax.crypto.spec.SecretKeySpec;

/** Another place. */
interface Wrong {
    SecretKeySpec key();
}
