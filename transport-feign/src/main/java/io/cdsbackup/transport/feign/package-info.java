/**
 * Carries API calls and downloads by Feign. Add this module, and core finds it.
 */
@NullMarked
package io.cdsbackup.transport.feign;

import org.jspecify.annotations.NullMarked;
