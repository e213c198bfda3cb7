/**
 * The driven ports: what the application needs from outside, each a small interface, with what it takes and gives. An
 * adapter implements one of them and sees nothing of the application.
 */
@NullMarked
package io.cdsbackup.port;

import org.jspecify.annotations.NullMarked;
