/** Tests of the archive that users install, as the build has made it. They run at {@code verify}, after it is there. */
@NullMarked
package io.cdsbackup.cli.packaged;

import org.jspecify.annotations.NullMarked;
