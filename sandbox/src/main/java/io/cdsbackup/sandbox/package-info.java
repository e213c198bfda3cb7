/**
 * A loopback server that plays the remote service: the CDS MySQL API and the file store that its links point to. It makes
 * faults on demand, records what it was asked, and knows no test framework.
 */
@NullMarked
package io.cdsbackup.sandbox;

import org.jspecify.annotations.NullMarked;
