/**
 * The library's client over its real transports, against the sandbox. Here because both transports stand on one class path here
 * alone.
 */
@NullMarked
package io.cdsbackup.cli.library;

import org.jspecify.annotations.NullMarked;
