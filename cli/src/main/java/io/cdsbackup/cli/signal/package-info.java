/**
 * The signals that stop the command: hang-up, Ctrl-C and terminate. The first one lets the running job stop in good order, the
 * second one ends the process at once. Another one only tells that the window changed.
 */
@NullMarked
package io.cdsbackup.cli.signal;

import org.jspecify.annotations.NullMarked;
