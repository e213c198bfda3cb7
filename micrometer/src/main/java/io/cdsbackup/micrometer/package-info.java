/**
 * Meters for what a client does, in the registry of an application that has one. Nothing here knows how an application is put
 * together: it needs Micrometer's core and no framework.
 */
@NullMarked
package io.cdsbackup.micrometer;

import org.jspecify.annotations.NullMarked;
