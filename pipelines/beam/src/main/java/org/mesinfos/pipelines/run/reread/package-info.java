/** Selection of the accepted files that changed rules read again. */
@NullMarked
package org.mesinfos.pipelines.run.reread;

import org.jspecify.annotations.NullMarked;
