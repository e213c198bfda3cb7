/**
 * The signature of API requests: percent-encoding, the canonical query, HMAC-SHA1. Pure, and the only place that knows a
 * secret key's use.
 */
@NullMarked
package io.cdsbackup.internal.signing;

import org.jspecify.annotations.NullMarked;
