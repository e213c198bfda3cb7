/**
 * Where the endpoint and the credentials come from, when the caller did not give them: the environment and profiles, in an
 * order that is the same everywhere.
 */
@NullMarked
package io.cdsbackup.internal.settings;

import org.jspecify.annotations.NullMarked;
