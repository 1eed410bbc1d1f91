/** Look-up from a customer reference, or a row of a delivered file, to the person whose bundle has it. */
@NullMarked
package org.mesinfos.pipelines.store.lookup;

import org.jspecify.annotations.NullMarked;
