/**
 * Carries API calls and downloads by {@code java.net.http}. Add this module, and core finds it.
 */
@NullMarked
package io.cdsbackup.transport.jdk;

import org.jspecify.annotations.NullMarked;
