/**
 * The defaults that the builder wires: the one place where core asks the machine for time, chance, names and connections.
 */
@NullMarked
package io.cdsbackup.internal.system;

import org.jspecify.annotations.NullMarked;
