/** Temporary files of this process, all in one folder. */
@NullMarked
package org.mesinfos.connectors.format.temporary;

import org.jspecify.annotations.NullMarked;
