/** Told, and told to be without marks. */
@NullUnmarked
package planted.nullness.told;

import org.jspecify.annotations.NullUnmarked;
