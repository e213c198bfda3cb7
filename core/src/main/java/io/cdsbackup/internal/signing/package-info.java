/**
 * The signature of API requests: percent-encoding, the canonical query, HMAC-SHA1. The only place that knows a secret key's
 * use, and keeps the last one ready for it.
 */
@NullMarked
package io.cdsbackup.internal.signing;

import org.jspecify.annotations.NullMarked;
