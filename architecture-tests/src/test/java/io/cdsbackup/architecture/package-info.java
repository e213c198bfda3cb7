/**
 * The rules of the architecture, one theme a class. Each rule is held over every production class, and then over planted
 * classes that break it, so that a rule which can no longer fail is seen.
 */
@NullMarked
package io.cdsbackup.architecture;

import org.jspecify.annotations.NullMarked;
