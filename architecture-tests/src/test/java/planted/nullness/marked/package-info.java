/** As it should be. */
@NullMarked
package planted.nullness.marked;

import org.jspecify.annotations.NullMarked;
