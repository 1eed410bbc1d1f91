/** The contract suite of connectors, run on mappings outside of the source tree. */
@NullMarked
package org.mesinfos.pipelines.inspect.contract;

import org.jspecify.annotations.NullMarked;
