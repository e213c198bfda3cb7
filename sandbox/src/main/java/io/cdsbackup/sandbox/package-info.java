/**
 * A loopback server that plays the remote service. It makes faults on demand, and it knows no test framework.
 */
@NullMarked
package io.cdsbackup.sandbox;

import org.jspecify.annotations.NullMarked;
