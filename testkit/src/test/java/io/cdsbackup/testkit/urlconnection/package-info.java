/**
 * A transport in its smallest form, by {@code HttpURLConnection}. It is the example of the guide to writing transports
 * (docs/writing-a-transport.md), and passes the contracts without a waiver.
 */
@NullMarked
package io.cdsbackup.testkit.urlconnection;

import org.jspecify.annotations.NullMarked;
