/**
 * When to try again, and how long to wait before: exponential backoff with full jitter, within a budget. It knows nothing of
 * what is tried.
 */
@NullMarked
package io.cdsbackup.internal.retry;

import org.jspecify.annotations.NullMarked;
