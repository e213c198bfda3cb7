/**
 * A file in parts: how it is cut, which parts are there, what a checkpoint says of them. Nothing here knows a network or a
 * disk.
 */
@NullMarked
package io.cdsbackup.internal.parts;

import org.jspecify.annotations.NullMarked;
