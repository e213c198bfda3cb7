/**
 * Carries API calls and downloads by Feign: add this module and core finds it, or give it your own {@link feign.Client} or
 * {@link feign.Feign.Builder} through {@link io.cdsbackup.transport.feign.FeignTransport}. The signed address goes round
 * Feign's templates, loggers and retryers, never through them.
 */
@NullMarked
package io.cdsbackup.transport.feign;

import org.jspecify.annotations.NullMarked;
