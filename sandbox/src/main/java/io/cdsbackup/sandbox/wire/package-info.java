/**
 * The network between a client and the JDK's server: a relay that can do to a connection what that server cannot. It
 * knows where an answer's head ends, and nothing else of HTTP.
 */
@NullMarked
package io.cdsbackup.sandbox.wire;

import org.jspecify.annotations.NullMarked;
