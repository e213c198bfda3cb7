/**
 * Transports that are broken on purpose, each in one way. The contracts are run on them, to see that the case meant for it
 * fails.
 */
@NullMarked
package io.cdsbackup.testkit.broken;

import org.jspecify.annotations.NullMarked;
