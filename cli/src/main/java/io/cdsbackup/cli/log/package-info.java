/**
 * Where the library's log goes: nowhere, or to the error stream where the user asked for it, without what may be a secret.
 */
@NullMarked
package io.cdsbackup.cli.log;

import org.jspecify.annotations.NullMarked;
