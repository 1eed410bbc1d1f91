/** Effect of new identity evidence on the rows of a store: which rows to attribute again, and why others are held. */
@NullMarked
package org.mesinfos.pipelines.attribution;

import org.jspecify.annotations.NullMarked;
